# Reads the declared peers and tells which of them go into the tunnel.
#   in:  the lines of the mounted files, one file a peer, each line behind the
#        peer's name and a tab (jq -nR)
#   out: { declared: [name], peers: [{ name, address, publicKey?, networks,
#          keepalive, expose }], skipped: [{ name, reason }] }
#   arguments: $subnet, the network of the tunnel

def octets: split(".") | map(tonumber);
def number: octets | reduce .[] as $octet (0; . * 256 + $octet);
# Without leading zeros: wg refuses them, and with them the whole configuration.
def is_ipv4: test("^(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}$") and all(octets[]; . <= 255);
def is_ipv6:
  split("::") as $halves
  | ($halves | map(select(. != "") | split(":")) | add // []) as $groups
  | ($halves | length) <= 2
    and all($groups[]; test("^[0-9A-Fa-f]{1,4}$"))
    and (if ($halves | length) == 2 then ($groups | length) <= 7 else ($groups | length) == 8 end);
def is_network:
  type == "string"
  and (split("/") as $parts
    | ($parts | length) == 2
    and ($parts[1] | test("^[1-9][0-9]{0,2}$"))
    and (
      if ($parts[0] | is_ipv4) then ($parts[1] | tonumber) <= 32
      else ($parts[0] | is_ipv6) and ($parts[1] | tonumber) <= 128
      end));
def is_port: type == "number" and . == floor and . >= 1 and . <= 65535;

def in_subnet:
  ($subnet | split("/")) as [$base, $prefix]
  | pow(2; 32 - ($prefix | tonumber)) as $size
  | ((number / $size) | floor) == ((($base | number) / $size) | floor);

# The first address is the server's, and those at either end are nobody's.
def is_reserved:
  ($subnet | split("/")) as [$base, $prefix]
  | (number - ($base | number)) as $offset
  | $offset <= 1 or $offset == pow(2; 32 - ($prefix | tonumber)) - 1;

def is_over: type == "string" and (try (fromdateiso8601 <= now) catch false);
def is_date: try (fromdateiso8601 | true) catch false;

# Why a declared peer does not go into the tunnel, null where it does.
def objection:
  .value as $peer
  | if (.name | test("^[A-Za-z][A-Za-z0-9_-]{0,31}$") | not) then "its name is not allowed"
    elif ($peer | type) != "object" then "its entry is no JSON object"
    elif ($peer.address | type) != "string" or ($peer.address | is_ipv4 | not)
    then "its address is no IPv4 address"
    elif ($peer.address | in_subnet | not)
    then "its address \($peer.address) is outside \($subnet)"
    elif ($peer.address | is_reserved)
    then "its address \($peer.address) is not for peers"
    elif $peer.publicKey != null
      and (($peer.publicKey | type) != "string"
        or ($peer.publicKey | test("^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$") | not))
    then "its public key is no WireGuard key"
    elif (($peer.networks // []) | type) != "array"
      or any(($peer.networks // [])[]; is_network | not)
    then "a network behind it is no network"
    elif (($peer.expose // []) | type) != "array"
      or any(($peer.expose // [])[]; type != "object")
      or any(($peer.expose // [])[];
      (.podPort | is_port | not)
      or ((.targetPort // .port) | is_port | not)
      or ((.protocol // "TCP") | IN("TCP", "UDP") | not))
    then "an exposed port is no port"
    elif $peer.keepalive != null
      and (($peer.keepalive | type) != "number" or ($peer.keepalive | . != floor) or $peer.keepalive < 0 or $peer.keepalive > 65535)
    then "its keepalive is no number of seconds"
    elif $peer.expires != null and ($peer.expires | is_date | not)
    then "its expiry is no date such as 2030-01-31T00:00:00Z"
    elif $peer.disabled == true then "disabled"
    elif ($peer.expires | is_over) then "expired"
    else null
    end;

# Of entries that share something, the first keeps it.
def refuse_repeated(field; $what):
  reduce .[] as $entry ({ seen: {}, entries: [] };
    (($entry | field) // null) as $key
    | if $entry.objection == null and $key != null and .seen[$key] != null
      then .entries += [$entry + { objection: "\($what) is that of peer \(.seen[$key])" }]
      else .entries += [$entry]
        | if $entry.objection == null and $key != null then .seen[$key] = $entry.name else . end
      end)
  | .entries;

reduce (inputs | split("\t")) as $columns ({}; .[$columns[0]] += ($columns[1:] | join("\t")))
| to_entries
| map({ name: .key, value: (.value | (try fromjson catch null)) })
| sort_by(.name)
| map(. + { objection: objection })
| refuse_repeated(.name | ascii_downcase; "its name")
| refuse_repeated(.value.address?; "its address")
| refuse_repeated(.value.publicKey?; "its public key")
| {
    declared: map(.name),
    peers: map(select(.objection == null) | {
      name,
      address: .value.address,
      publicKey: .value.publicKey,
      networks: (.value.networks // []),
      keepalive: (.value.keepalive // 25),
      expose: [(.value.expose // [])[] | {
        podPort,
        targetPort: (.targetPort // .port),
        protocol: ((.protocol // "TCP") | ascii_downcase)
      }]
    }),
    skipped: map(select(.objection != null) | { name: .name[0:64], reason: .objection })
  }
