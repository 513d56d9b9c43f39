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
state=/run/vpn
plan=$state/plan.json

for part in files keys restore plan configurations tunnel; do
  # shellcheck disable=SC1090 # files of the same folder, checked of their own
  . "$scripts/$part.sh"
done

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

reconcile() {
  mkdir -p "$config/wg_confs"
  "$BASH" "$scripts/default-route.sh"
  restore_keys
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
