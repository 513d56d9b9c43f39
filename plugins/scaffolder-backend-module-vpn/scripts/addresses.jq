# IP addresses and networks, of both families. Patterns end with \\z, since $ lets a
# line break through.

# Without leading zeros: wg refuses them, and with them the whole configuration.
def is_ipv4:
  test("^(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}\\z")
  and all(split(".")[]; tonumber <= 255);

def is_ipv6:
  split("::") as $halves
  | ($halves | map(select(. != "") | split(":")) | add // []) as $groups
  | ($halves | length) <= 2
    and all($groups[]; test("^[0-9A-Fa-f]{1,4}\\z"))
    and (if ($halves | length) == 2 then ($groups | length) <= 7 else ($groups | length) == 8 end);

# Of any prefix but 0, which would be every address.
def is_network:
  type == "string"
  and (split("/") as $parts
    | ($parts | length) == 2
    and ($parts[1] | test("^[1-9][0-9]{0,2}\\z"))
    and (
      if ($parts[0] | is_ipv4) then ($parts[1] | tonumber) <= 32
      else ($parts[0] | is_ipv6) and ($parts[1] | tonumber) <= 128
      end));

def from_hexadecimal:
  ascii_downcase | explode
  | reduce .[] as $digit (0; . * 16 + ($digit | if . >= 97 then . - 87 else . - 48 end));
def to_hexadecimal:
  [pow(16; 3, 2, 1, 0) as $place | . / $place % 16 | floor
    | if . < 10 then . + 48 else . + 87 end]
  | implode;

# The bytes of an address: 4 of IPv4, 16 of IPv6.
def bytes:
  if contains(":") then
    split("::")
    | map(split(":") | map(select(. != "") | from_hexadecimal))
    | .[0] + [range(8 - (add | length)) | 0] + (.[1] // [])
    | map((. / 256 | floor), . % 256)
  else split(".") | map(tonumber)
  end;

# The bytes of an address, those bits cleared that are behind a prefix.
def masked($prefix):
  bytes
  | [range(length) as $at
    | ([[$prefix - $at * 8, 0] | max, 8] | min) as $kept
    | .[$at] - .[$at] % pow(2; 8 - $kept)];

# Whether an address is in a network.
def is_in($network):
  ($network | split("/")) as [$base, $prefix]
  | contains(":") == ($base | contains(":"))
    and masked($prefix | tonumber) == ($base | masked($prefix | tonumber));

# Whether two networks share an address.
def overlaps($network):
  split("/") as [$own, $prefix]
  | ($network | split("/")) as [$base, $other]
  | $own | is_in("\($base)/\([$prefix, $other | tonumber] | min)");

# How far an address is from the start of its network.
def offset_in($network):
  def number: .[-4:] | reduce .[] as $byte (0; . * 256 + $byte);
  ($network | split("/")[1] | tonumber) as $prefix
  | (bytes | number) - (masked($prefix) | number);

# A network without bits behind its prefix, which "ip route" refuses.
def canonical:
  split("/") as [$base, $prefix]
  | ($base | masked($prefix | tonumber))
  | (if length == 4 then map(tostring) | join(".")
    else [range(0; 16; 2) as $at | .[$at] * 256 + .[$at + 1] | to_hexadecimal] | join(":")
    end) + "/" + $prefix;
