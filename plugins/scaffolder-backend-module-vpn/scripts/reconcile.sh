#!/bin/bash
# Makes the tunnel what the peers in Git say.
#   reconcile.sh once    before WireGuard starts
#   reconcile.sh watch   on each change of the peers, of the tunnel or of the
#                        default route, when a peer expires, and once a minute
#
# Reads /peers (one file a peer) and the keys on the volume; writes wg0.conf, the
# keys and configurations of peers whose keys are made here, the packet filter,
# and for the status reporter /run/vpn/peers.json: names, addresses and public
# keys only.
set -euo pipefail
umask 077

: "${VPN_SUBNET:?}" "${VPN_ADDRESS:?}" "${VPN_LISTEN_PORT:?}" "${VPN_ENDPOINT:?}"
: "${VPN_ALLOWED_IPS:?}" "${VPN_FORBIDDEN_IPS:?}" "${VPN_KEEPALIVE:?}"
: "${VPN_CLUSTER_RANGES=}" "${VPN_NODE_ADDRESS=}"
export VPN_DNS=${VPN_DNS:-} VPN_SUBNET_IPV6=${VPN_SUBNET_IPV6:-}

scripts=$(dirname "$0")
config=/config
declared=/peers
state=/run/vpn
tunnel=$config/wg_confs/wg0.conf
plan=$state/plan.json

# shellcheck disable=SC1091 # files of the same folder, checked of their own
. "$scripts/files.sh"
# Reads the server's keys into these.
server_private_key='' server_public_key=''
# shellcheck disable=SC1091
. "$scripts/keys.sh"

# The lines of the mounted files, each behind the name of its file and a tab. Not
# by jq alone: it joins files that end without a line break, as mounted ones do.
# Every file starts with an empty line, so that an empty one is declared too.
declarations() {
  local folder=$declared version
  # The kubelet replaces the folder behind this link as a whole, and deletes the
  # former one, maybe while it is read: then peers would seem to be gone.
  version=$(mounted_version)
  [ -z "$version" ] || folder=$declared/$version
  find -L "$folder" -maxdepth 1 -type f -exec awk '
    function name(file) { sub(/.*\//, "", file); return file }
    BEGIN { for (i = 1; i < ARGC; i++) print name(ARGV[i]) "\t" }
    { print name(FILENAME) "\t" $0 }
  ' {} +
  if [ "$(mounted_version)" != "$version" ]; then
    echo "the peers changed while they were read" >&2
    return 1
  fi
}

mounted_version() {
  readlink "$declared/..data" || true
}

# Networks that a route to a device would take from the pod, a line each: those
# of the cluster, as far as they are known, and those that it is connected with.
# By its node it reaches devices.
reserved_networks() {
  {
    tr -d ' ' <<< "$VPN_CLUSTER_RANGES,$VPN_FORBIDDEN_IPS,$VPN_NODE_ADDRESS,${KUBERNETES_SERVICE_HOST:-}" | tr ',' '\n'
    {
      ip -4 route show
      ip -6 route show 2> /dev/null || true
    } | awk '$1 != "default" && !/ dev wg0 / { print $1 }'
  } | awk '/\// { print } !/\// && /./ { print $0 (/:/ ? "/128" : "/32") }'
}

# Decides which peers go into the tunnel.
make_plan() {
  local reserved
  reserved=$(reserved_networks)
  declarations |
    jq -nRc -L "$scripts" -f "$scripts/peers.jq" \
      --arg subnet "$VPN_SUBNET" --arg subnetIpv6 "$VPN_SUBNET_IPV6" \
      --arg reserved "$reserved" --arg allowedIps "$VPN_ALLOWED_IPS" \
      --arg listenPort "$VPN_LISTEN_PORT" --arg serverKey "$server_public_key" \
      --arg keepalive "$VPN_KEEPALIVE" > "$plan"
}

# Has the keys on the volume be those of the plan: of peers that are declared, and
# that bring none.
settle_keys() {
  local name names
  # Not by a pipe from jq: if it failed, nothing would seem to be declared.
  names=$(jq -r '.declared[]' "$plan")
  forget_removed_peers < <(printf '%s\n' "$names")
  names=$(jq -r '.peers[] | select(.publicKey) | .name' "$plan")
  for name in $names; do
    [ ! -d "$config/peer_$name" ] || rm -rf "$config/peer_$name"
  done
  names=$(jq -r '.peers[] | select(.publicKey | not) | .name' "$plan")
  # shellcheck disable=SC2086 # names have no white space
  set -- $names
  make_keys "${@/#/$config/peer_}"
}

# Adds lines to the configuration of the tunnel.
tunnel_lines=()
add_server() {
  local address=$VPN_ADDRESS/${VPN_SUBNET#*/}
  [ -z "$VPN_SUBNET_IPV6" ] || address+=", $VPN_ADDRESS_IPV6/${VPN_SUBNET_IPV6#*/}"
  tunnel_lines+=(
    "[Interface]"
    "Address = $address"
    "ListenPort = $VPN_LISTEN_PORT"
    # Routes are set here, in apply_tunnel: wg-quick fails over those that it finds.
    "Table = off"
    "PrivateKey = $server_private_key"
  )
}
# NAME PUBLIC-KEY PRESHARED-KEY ALLOWED-IPS
add_peer() {
  tunnel_lines+=("" "[Peer]" "# peer_$1" "PublicKey = $2")
  [ -z "$3" ] || tunnel_lines+=("PresharedKey = $3")
  tunnel_lines+=("AllowedIPs = $4")
}

# Writes the configuration of a device whose keys were made here: NAME ADDRESSES
# ALLOWED-IPS KEEPALIVE.
write_client_configuration() {
  local text lines=("[Interface]" "Address = $2" "PrivateKey = $private_key")
  [ -z "$VPN_DNS" ] || lines+=("DNS = $VPN_DNS")
  lines+=(
    ""
    "[Peer]"
    "PublicKey = $server_public_key"
    "PresharedKey = $preshared_key"
    "Endpoint = $VPN_ENDPOINT"
    "AllowedIPs = $3"
    "PersistentKeepalive = $4"
  )
  printf -v text '%s\n' "${lines[@]}"
  # Not by a second file: nobody reads it at that moment, and moving a thousand
  # takes seconds.
  ! differs "$config/peer_$1/peer_$1.conf" "$text" || printf '%s' "$text" > "$config/peer_$1/peer_$1.conf"
}

# Writes what the plan says: the tunnel, and the configurations of devices. Lists
# in known_peers what the tunnel has, and in damaged_peers whose keys are useless.
write_configurations() {
  local lines text name address address_ipv6 keepalive public_key networks allowed_ips
  local private_key preshared_key addresses
  known_peers=() damaged_peers=()
  # Columns may be empty, so they are not separated by white space.
  lines=$(jq -r '.peers[]
    | [.name, .address, .addressIpv6 // "", .keepalive, .publicKey // "", (.networks | join(", ")), .allowedIps]
    | map(tostring) | join("|")' "$plan")
  add_server
  while IFS='|' read -r name address address_ipv6 keepalive public_key networks allowed_ips; do
    [ -n "$name" ] || continue
    addresses=$address/32${address_ipv6:+, $address_ipv6/128}
    preshared_key=
    if [ -z "$public_key" ]; then
      if ! read_peer_keys "$name"; then
        damaged_peers+=("$name")
        continue
      fi
      write_client_configuration "$name" "$addresses" "$allowed_ips" "$keepalive"
    fi
    add_peer "$name" "$public_key" "$preshared_key" "$addresses${networks:+, $networks}"
    known_peers+=("$name|$public_key|$addresses")
  done < <(printf '%s\n' "$lines")
  printf -v text '%s\n' "${tunnel_lines[@]}"
  replace "$tunnel" "$text"
}

# Tells the status reporter who should be in the tunnel, and who is left out.
write_known_peers() {
  local known
  known=$(printf '%s\n' "${known_peers[@]}" "${damaged_peers[@]}" | jq -nRc --slurpfile plan "$plan" '
    [inputs | select(. != "") | split("|")] as $lines
    | {
        peers: [$lines[] | select(.[1]) | { name: .[0], publicKey: .[1], addresses: (.[2] | split(", ")) }],
        skipped: ($plan[0].skipped + [$lines[] | select(.[1] | not)
          | { name: .[0], reason: "its keys on the volume are damaged: restore them, or remove the peer and add it again" }])
      }')
  differs "$state/peers.json" "$known" || return 0
  printf '%s' "$known" |
    jq -r '"\(.peers | length) peers in the tunnel", (.skipped[] | "\(.name) is left out: \(.reason)")'
  replace "$state/peers.json" "$known"
}

# Adds what the tunnel lacks of it and takes away what is no longer in it,
# without a break for anybody else. Only for what is new: a userspace WireGuard
# opens its socket anew each time.
apply_tunnel() {
  local link applied routes route
  # Before it is up there is nothing to apply: wg-quick reads the file.
  link=$(tunnel_link)
  [[ $link == *,UP,* ]] || return 0
  applied="$link $(sha256sum < "$tunnel")"
  differs "$state/applied" "$applied" || return 0

  wg syncconf wg0 <(grep -Ev '^(Address|Table) ' "$tunnel")
  routes=$(jq -r '.peers[].networks[]' "$plan")
  for route in $routes; do
    ip route replace "$route" dev wg0
  done
  touch "$state/routes"
  while read -r route; do
    # It may have gone already, with an earlier wg0.
    [ -z "$route" ] || grep -qxF "$route" <(printf '%s\n' "$routes") || ip route del "$route" dev wg0 2> /dev/null || true
  done < "$state/routes"
  replace "$state/routes" "$routes"$'\n'
  replace "$state/applied" "$applied"
}

# Index, name and flags of wg0, nothing where there is none.
tunnel_link() {
  ip -o link show wg0 2> /dev/null | cut -d ' ' -f 1-3 || true
}

reconcile() {
  mkdir -p "$config/wg_confs"
  "$BASH" "$scripts/default-route.sh"
  read_server_keys
  make_plan
  settle_keys
  write_configurations
  write_known_peers
  "$BASH" "$scripts/firewall.sh" "$plan"
  apply_tunnel
}

# What calls for reconciling when it changes.
version() {
  mounted_version
  tunnel_link
  ip -4 route show default
}

# Seconds until the next peer expires, a minute at most.
pause() {
  jq '[60, (.nextExpiry // infinite) - now] | min | [ceil, 1] | max' "$plan"
}

# Reconciles in a process of its own, which ends where something fails, and tells
# the status reporter if it did. Of what others say no key is passed on.
attempt() {
  local status=0
  "$BASH" "$0" once 2> "$state/errors" || status=$?
  sed -E 's|[A-Za-z0-9+/]{43}=|(a key)|g' "$state/errors" | tee "$state/errors.told" >&2
  if [ "$status" = 0 ]; then
    rm -f "$state/failure"
  else
    tail -n 1 "$state/errors.told" > "$state/failure"
  fi
  return "$status"
}

case ${1:-} in
  once) reconcile ;;
  watch)
    trap 'exit 0' TERM INT
    while true; do
      seen=$(version)
      seconds=5
      ! attempt || seconds=$(pause)
      for (( ; seconds > 0; seconds--)); do
        [ "$(version)" = "$seen" ] || break
        sleep 1 &
        wait $!
      done
    done
    ;;
  *)
    echo "usage: reconcile.sh once|watch" >&2
    exit 2
    ;;
esac
