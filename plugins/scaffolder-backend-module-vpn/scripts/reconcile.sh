#!/bin/bash
# Makes the tunnel what the peers in Git say.
#   reconcile.sh once    before WireGuard starts
#   reconcile.sh watch   on each change of the peers, and for those that expire
#
# Reads /peers (one file a peer) and the keys on the volume; writes wg0.conf, the
# keys and configurations of peers whose keys are made here, the packet filter,
# and for the status reporter /run/vpn/peers.json: names and public keys only.
set -euo pipefail
umask 077

: "${VPN_SUBNET:?}" "${VPN_ADDRESS:?}" "${VPN_LISTEN_PORT:?}" "${VPN_ENDPOINT:?}"
: "${VPN_ALLOWED_IPS:?}" "${VPN_DNS=}"

scripts=$(dirname "$0")
config=${VPN_CONFIG:-/config}
declared=${VPN_PEERS:-/peers}
state=${VPN_STATE:-/run/vpn}
tunnel=$config/wg_confs/wg0.conf
prefix=${VPN_SUBNET#*/}

# Replaces a file at once, and only where its content is another.
replace() {
  cat > "$1.new"
  if cmp -s "$1.new" "$1"; then
    rm "$1.new"
  else
    mv "$1.new" "$1"
  fi
}

# Makes a key pair, once: DIRECTORY NAME.
ensure_keys() {
  mkdir -p "$1"
  if [ ! -s "$1/privatekey-$2" ]; then
    wg genkey > "$1/privatekey-$2.new"
    mv "$1/privatekey-$2.new" "$1/privatekey-$2"
  fi
  if [ ! -s "$1/publickey-$2" ]; then
    wg pubkey < "$1/privatekey-$2" | replace "$1/publickey-$2"
  fi
}

# The configuration of a device whose keys are made here: NAME ADDRESS KEEPALIVE.
client_configuration() {
  local keys=$config/peer_$1
  echo "[Interface]"
  echo "Address = $2/32"
  echo "PrivateKey = $(< "$keys/privatekey-peer_$1")"
  [ -z "$VPN_DNS" ] || echo "DNS = $VPN_DNS"
  echo
  echo "[Peer]"
  echo "PublicKey = $(< "$config/server/publickey-server")"
  echo "PresharedKey = $(< "$keys/presharedkey-peer_$1")"
  echo "Endpoint = $VPN_ENDPOINT"
  echo "AllowedIPs = $VPN_ALLOWED_IPS"
  echo "PersistentKeepalive = $3"
}

# Makes the keys of a peer that brought none, once: NAME ADDRESS KEEPALIVE.
ensure_server_keys() {
  local keys=$config/peer_$1
  ensure_keys "$keys" "peer_$1"
  if [ ! -s "$keys/presharedkey-peer_$1" ]; then
    wg genpsk | replace "$keys/presharedkey-peer_$1"
  fi
  client_configuration "$@" | replace "$keys/peer_$1.conf"
}

server_section() {
  echo "[Interface]"
  echo "Address = $VPN_ADDRESS/$prefix"
  echo "ListenPort = $VPN_LISTEN_PORT"
  echo "PrivateKey = $(< "$config/server/privatekey-server")"
}

# NAME ADDRESS PUBLIC-KEY NETWORKS
peer_section() {
  echo
  echo "[Peer]"
  echo "# peer_$1"
  echo "PublicKey = $3"
  if [ -s "$config/peer_$1/presharedkey-peer_$1" ]; then
    echo "PresharedKey = $(< "$config/peer_$1/presharedkey-peer_$1")"
  fi
  echo "AllowedIPs = $2/32${4:+, $4}"
}

# Removes the keys of peers that Git no longer names.
forget_removed() {
  local folder
  for folder in "$config"/peer_*/; do
    [ -d "$folder" ] || continue
    folder=${folder%/}
    if ! grep -qxF "${folder##*/peer_}" <<< "$1"; then
      echo "removing the keys of peer ${folder##*/peer_}"
      rm -rf "$folder"
    fi
  done
}

# Adds what the tunnel lacks of it and takes away what is no longer in it,
# without a break for anybody else.
apply_tunnel() {
  ip link show wg0 > /dev/null 2>&1 || return 0
  wg syncconf wg0 <(wg-quick strip "$tunnel")

  local wanted route
  wanted=$(jq -r '.peers[].networks[]' <<< "$1")
  for route in $wanted; do
    ip route replace "$route" dev wg0
  done
  # The kernel's own route of the subnet is of another protocol.
  while read -r route; do
    [ -z "$route" ] || grep -qxF "$route" <<< "$wanted" || ip route del "$route" dev wg0
  done < <({
    ip -4 route show dev wg0 proto boot
    ip -6 route show dev wg0 proto boot 2> /dev/null || true
  } | cut -d ' ' -f 1)
}

# The lines of the mounted files, each behind the name of its file and a tab. Not
# by jq alone: it joins files that end without a line break, as mounted ones do.
# Every file starts with an empty line, so that an empty one is declared too.
declarations() {
  find -L "$declared" -maxdepth 1 -type f -exec awk '
    function name(file) { sub(/.*\//, "", file); return file }
    BEGIN { for (i = 1; i < ARGC; i++) print name(ARGV[i]) "\t" }
    { print name(FILENAME) "\t" $0 }
  ' {} +
}

reconcile() {
  mkdir -p "$config/server" "$config/wg_confs" "$state"
  ensure_keys "$config/server" server

  local plan name address keepalive public networks
  plan=$(declarations | jq -nR --arg subnet "$VPN_SUBNET" -f "$scripts/peers.jq")

  forget_removed "$(jq -r '.declared[]' <<< "$plan")"

  # A peer that brings its own key has no keys here.
  while read -r name; do
    rm -rf "$config/peer_$name"
  done < <(jq -r '.peers[] | select(.publicKey) | .name' <<< "$plan")
  while IFS=$'\t' read -r name address keepalive; do
    ensure_server_keys "$name" "$address" "$keepalive"
  done < <(jq -r '.peers[] | select(.publicKey | not) | [.name, .address, .keepalive] | @tsv' <<< "$plan")

  local known=$state/peers.tsv
  {
    server_section
    : > "$known.new"
    # An empty column would swallow the one behind it, so a dash stands for none.
    while IFS=$'\t' read -r name address public networks; do
      [ "$public" != - ] || public=$(< "$config/peer_$name/publickey-peer_$name")
      [ "$networks" != - ] || networks=
      peer_section "$name" "$address" "$public" "$networks"
      printf '%s\t%s\n' "$name" "$public" >> "$known.new"
    done < <(jq -r '.peers[]
      | [.name, .address, .publicKey // "-", (.networks | join(", ") | if . == "" then "-" else . end)]
      | @tsv' <<< "$plan")
  } | replace "$tunnel"

  jq -Rn --argjson skipped "$(jq -c .skipped <<< "$plan")" '{
    peers: [inputs | split("\t") | { name: .[0], publicKey: .[1] }],
    skipped: $skipped
  }' "$known.new" | replace "$state/peers.json"
  # Nothing in it is secret, and the reporter is another user.
  chmod 0644 "$state/peers.json"
  rm "$known.new"

  jq -c '[.peers[] | { address, expose }]' <<< "$plan" | "$BASH" "$scripts/firewall.sh"
  apply_tunnel "$plan"
  jq -r '"\(.peers | length) peers in the tunnel, \(.skipped | length) left out"' <<< "$plan"
}

# The kubelet changes the mounted folder as a whole, by this link.
version() {
  readlink "$declared/..data" || true
}

case ${1:-} in
  once) reconcile ;;
  watch)
    trap 'exit 0' TERM INT
    while true; do
      seen=$(version)
      reconcile || echo "reconciling failed, trying again within 30 s" >&2
      for ((second = 0; second < 30; second++)); do
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
