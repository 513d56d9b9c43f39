# Reads the declared peers and tells which of them go into the tunnel.
#   in:  the lines of the mounted files, one file a peer, each line behind the
#        peer's name and a tab (jq -nR)
#   out: { declared: [name], peers: [{ name, address, addressIpv6?, publicKey?,
#          networks, allowedIps, keepalive, expose }], skipped: [{ name, reason }],
#          nextExpiry: seconds since the epoch, or null }
#   arguments: $subnet and $subnetIpv6 (or empty), the networks of the tunnel;
#        $reserved, networks that cannot be behind a peer, a line each;
#        $allowedIps, what devices send through it, separated by ", ";
#        $listenPort, WireGuard's own; $serverKey, the server's public key; $keepalive, the seconds of a peer
#        that names none

include "addresses";

def is_integer($from; $to): type == "number" and . == floor and . >= $from and . <= $to;
def is_port: is_integer(1; 65535);
# In a list of its own: what "try" of jq 1.6 catches reaches beyond its end.
def seconds: [try fromdateiso8601 catch null][0];
def is_key: type == "string" and test("^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=\\z");
def is_exposed_port:
  type == "object"
  and (.podPort | is_port)
  and ((.targetPort // .port) | is_port)
  and ((.protocol // "TCP") | IN("TCP", "UDP"));

# The first address is the server's, and those at either end are nobody's.
def address_objection($network):
  if is_in($network) | not then "its address \(.) is outside \($network)"
  elif offset_in($network) <= 1
    or (is_ipv4 and offset_in($network) == pow(2; 32 - ($network | split("/")[1] | tonumber)) - 1)
  then "its address \(.) is not for peers"
  else null
  end;

def taken: $reserved | split("\n") | map(select(is_network));

def network_objection:
  if is_network | not then "a network behind it is no network"
  elif contains(":") and $subnetIpv6 == "" then "the network \(.) behind it is IPv6, which the tunnel has not"
  elif overlaps($subnet) or ($subnetIpv6 != "" and overlaps($subnetIpv6))
  then "the network \(.) behind it overlaps that of the tunnel"
  else first((. as $network | taken[] | select(. as $other | $network | overlaps($other))
    | "the network \($network) behind it overlaps \(.) of the cluster"), null)
  end;

# The reasons to leave out the peer of an entry. They build on one another: only
# the first may be told, and evaluated.
def objections:
  (if type != "object" then "its entry is no JSON object" else empty end),
  (.address
    | if type == "string" and is_ipv4 then address_objection($subnet) else "its address is no IPv4 address" end),
  (.addressIpv6
    | if . == null then empty
      elif type != "string" or (is_ipv6 | not) then "its addressIpv6 is no IPv6 address"
      elif $subnetIpv6 == "" then empty
      else address_objection($subnetIpv6)
      end),
  (.publicKey
    | if . == null then empty
      elif is_key | not then "its public key is no WireGuard key"
      elif . == $serverKey then "its public key is the server's own"
      else empty
      end),
  (.networks // [] | if type == "array" then .[] | network_objection else "its networks are no list" end),
  (.expose // []
    | if type != "array" or any(.[]; is_exposed_port | not) then "an exposed port is no port"
      elif any(.[]; .podPort == ($listenPort | tonumber)) then "an exposed port takes WireGuard's own, \($listenPort)"
      else empty
      end),
  (.keepalive
    | if . == null or is_integer(0; 65535) then empty else "its keepalive is no number of seconds" end),
  (.expires
    | if . == null then empty
      elif seconds == null then "its expiry is no moment such as 2030-01-31T00:00:00Z"
      elif seconds <= now then "expired"
      else empty
      end),
  (.disabled
    | if . == null or . == false then empty
      elif . == true then "disabled"
      else "disabled is neither true nor false"
      end);

def objection:
  if .name | test("^[A-Za-z][A-Za-z0-9_-]{0,31}\\z") | not then "its name is not allowed"
  else first((.value | objections | select(.)), null)
  end;

# What a peer has for itself alone: what it is called, and what it is.
def belongings:
  ["its name", (.name | ascii_downcase)],
  (.value
    | ["its address", .address],
      (.addressIpv6 // empty | ["its addressIpv6", (bytes | tostring)]),
      (.publicKey // empty | ["its public key", .]),
      ((.networks // [])[] | ["the network \(.) behind it", canonical]),
      ((.expose // [])[] | ["port \(.podPort | floor) of the pod", "\(.podPort | floor) \(.protocol // "TCP")"]));

# Of entries that claim the same, the first has it.
def refuse_claimed:
  reduce .[] as $entry ({ owners: {}, entries: [] };
    [$entry | select(.objection == null) | belongings] as $claims
    | (.owners as $owners | first(($claims[] | select($owners[.[1]])), null)) as $taken
    | if $taken then
        .entries += [$entry + { objection: "\($taken[0]) is that of peer \(.owners[$taken[1]])" }]
      else
        .entries += [$entry]
        | reduce $claims[] as $claim (.; .owners[$claim[1]] = $entry.name)
      end)
  | .entries;

# What a device sends through the tunnel: not to the networks behind itself.
def allowed_ips($networks):
  if $networks == [] then $allowedIps
  else [$allowedIps | split(", ")[] | select([canonical] - $networks != [])] | join(", ")
  end;

reduce (inputs | split("\t")) as $columns ({}; .[$columns[0]] += ($columns[1:] | join("\t")))
| to_entries
| map({ name: .key, value: (.value | [try fromjson catch null][0]) })
| sort_by(.name)
| map(. + { objection: objection })
| refuse_claimed
| {
    declared: map(.name),
    peers: map(select(.objection == null) | .name as $name | .value
      | [(.networks // [])[] | canonical] as $networks | {
      $name,
      address,
      addressIpv6: (if $subnetIpv6 == "" then null else .addressIpv6 end),
      publicKey,
      $networks,
      allowedIps: allowed_ips($networks),
      # Rounded, since jq 1.7 gives back 25.0 as it is written.
      keepalive: (.keepalive // ($keepalive | tonumber) | floor),
      expose: [(.expose // [])[] | {
        podPort: (.podPort | floor),
        targetPort: (.targetPort // .port | floor),
        protocol: ((.protocol // "TCP") | ascii_downcase)
      }]
    }),
    nextExpiry: (map(select(.objection == null) | .value.expires // empty | seconds) | min),
    skipped: map(select(.objection) | { name: .name[0:64], reason: .objection })
  }
