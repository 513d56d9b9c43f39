# Makes the status report out of what wg tells. Its fields are those of the schema
# reportedStatusSchema of backstage-plugin-vpn-common.
#   in:        lines of "wg show wg0 TOPIC", each behind its topic and a tab (jq -nR);
#              none where the tunnel is down
#   arguments: $known, what reconcile.sh says should be in the tunnel; $reason why the
#              tunnel is down, or empty; $port, or empty; $forwarding; $startedAt;
#              $reconcileError, why reconcile.sh failed last, or empty

# The lines of a topic by public key, each as the list of its columns.
def by($topic): [.[] | select(.[0] == $topic) | { key: .[1], value: .[2:] }] | from_entries;

def left_out_if_empty: with_entries(select(.value != "" and .value != null));

[inputs | select(. != "") | split("\t")] as $lines
| ($known[0] // { peers: [], skipped: [] }) as $known
| ($lines | by("allowed-ips")) as $allowed
| ($lines | by("endpoints")) as $endpoints
| ($lines | by("latest-handshakes")) as $handshakes
| ($lines | by("transfer")) as $transfer
| {
    version: 1,
    interface: "wg0",
    tunnel: (if $reason == "" then "up" else "down" end),
    reason: $reason[0:200],
    $forwarding,
    $startedAt,
    publicKey: ([$lines[] | select(.[0] == "public-key")[1]] | first),
    listenPort: ($port | if . == "" then null else tonumber end),
    reconcileError: $reconcileError[0:200],
    peers: [$known.peers[] | . as { $name, $publicKey, $addresses } | select($allowed[$publicKey]) | {
      $name,
      $publicKey,
      endpoint: ($endpoints[$publicKey][0] | select(. != "(none)") // null),
      # The peer's own addresses first, then the networks behind it.
      allowedIps: ($allowed[$publicKey][0] | split(" ") | map(select(. != "(none)"))
        | ($addresses - ($addresses - .)) + (. - $addresses)),
      latestHandshake: ($handshakes[$publicKey][0] | tonumber),
      receivedBytes: ($transfer[$publicKey][0] | tonumber),
      sentBytes: ($transfer[$publicKey][1] | tonumber)
    } | left_out_if_empty],
    skipped: ($known.skipped + [$known.peers[]
      | select($reason == "" and ($allowed[.publicKey] | not))
      | { name, reason: "is not in the tunnel yet" }])
  }
| left_out_if_empty
