#!/bin/bash
# Reports the tunnel into the ConfigMap that the portal reads, on change and as
# a heartbeat. It uses only those sub-commands of wg that print no key but public
# ones, has no access to the volume, and may patch that one ConfigMap and nothing
# else.
set -euo pipefail

: "${VPN_STATUS_CONFIG_MAP:?}" "${VPN_STATUS_KEY:?}" "${VPN_FIELD_MANAGER:?}"

state=${VPN_STATE:-/run/vpn}
account=${VPN_SERVICE_ACCOUNT:-/var/run/secrets/kubernetes.io/serviceaccount}
heartbeat=30
started=$(date +%s)

# The report without what changes all the time: its own time.
report() {
  local port reason='' tunnel=up
  if ! port=$(wg show wg0 listen-port 2>&1); then
    tunnel=down
    case $port in
      *'not supported'*) reason=no-kernel-module ;;
      *'No such device'*) reason=no-interface ;;
      *) reason=$port ;;
    esac
    port=''
  fi
  # Every line is marked with what it is of, since all go through one pipe.
  {
    if [ "$tunnel" = up ]; then
      wg show wg0 public-key | sed 's/^/public-key\t/'
      wg show wg0 allowed-ips | sed 's/^/allowed-ips\t/'
      wg show wg0 endpoints | sed 's/^/endpoint\t/'
      wg show wg0 latest-handshakes | sed 's/^/handshake\t/'
      wg show wg0 transfer | sed 's/^/transfer\t/'
    fi
  } | jq -nRc \
    --slurpfile known <(cat "$state/peers.json" 2> /dev/null || echo '{"peers":[],"skipped":[]}') \
    --arg tunnel "$tunnel" --arg reason "$reason" --arg port "$port" \
    --arg forwarding "$(cat /proc/sys/net/ipv4/ip_forward)" \
    --argjson started "$started" '
    def by(what): map(select(.[0] == what)) | map({ (.[1]): .[2:] }) | add // {};
    [inputs | split("\t")] as $lines
    | ($lines | by("endpoint")) as $endpoints
    | ($lines | by("handshake")) as $handshakes
    | ($lines | by("transfer")) as $transfer
    | ($lines | by("allowed-ips")) as $allowed
    | ($lines | map(select(.[0] == "public-key")) | first | .[1]?) as $public
    | {
        version: 1,
        interface: "wg0",
        tunnel: $tunnel,
        forwarding: ($forwarding == "1"),
        startedAt: $started,
        peers: [$known[0].peers[] | .publicKey as $key | select($allowed[$key]) | {
          name,
          publicKey,
          allowedIps: ($allowed[$key][0] | split(" ") | map(select(. != "(none)"))),
          latestHandshake: ($handshakes[$key][0] | tonumber),
          receivedBytes: ($transfer[$key][0] | tonumber),
          sentBytes: ($transfer[$key][1] | tonumber)
        } + ($endpoints[$key][0] | if . == "(none)" then {} else { endpoint: . } end)],
        skipped: ($known[0].skipped + [$known[0].peers[]
          | select($tunnel == "up" and ($allowed[.publicKey] | not))
          | { name, reason: "is not in the tunnel yet" }])
      }
    + (if $reason == "" then {} else { reason: $reason[0:200] } end)
    + (if $public then { publicKey: $public } else {} end)
    + (if $port == "" then {} else { listenPort: ($port | tonumber) } end)'
}

# What is written at once when it changes; counters wait for the heartbeat.
substance() {
  jq -c 'del(.peers[].receivedBytes, .peers[].sentBytes)'
}

# The token goes to curl through a pipe: arguments can be read by others.
write() {
  local namespace url
  namespace=$(< "$account/namespace")
  url="https://$KUBERNETES_SERVICE_HOST:$KUBERNETES_SERVICE_PORT/api/v1/namespaces/$namespace/configmaps/$VPN_STATUS_CONFIG_MAP?fieldManager=$VPN_FIELD_MANAGER"
  jq -c --arg key "$VPN_STATUS_KEY" --argjson now "$(date +%s)" \
    '{ data: { ($key): (. + { reportedAt: $now } | tojson) } }' <<< "$1" |
    curl --silent --show-error --fail --max-time 5 --output /dev/null \
      --config <(printf 'header = "Authorization: Bearer %s"\n' "$(< "$account/token")") \
      --cacert "$account/ca.crt" --request PATCH --data-binary @- \
      --header 'Content-Type: application/merge-patch+json' "$url"
}

trap 'exit 0' TERM INT
written_at=0
written=
failing=
while true; do
  current=$(report)
  content=$(substance <<< "$current")
  now=$(date +%s)
  if [ "$content" != "$written" ] || [ $((now - written_at)) -ge "$heartbeat" ]; then
    if error=$(write "$current" 2>&1); then
      [ -z "$failing" ] || echo "reporting again"
      failing=
      written=$content
      written_at=$now
    elif [ "$error" != "$failing" ]; then
      echo "cannot report, trying again: $error" >&2
      failing=$error
    fi
  fi
  sleep 10 &
  wait $!
done
