# shellcheck shell=bash
# Brings the configuration into the running tunnel: sourced by reconcile.sh.

: "${config:?}" "${state:?}" "${tunnel:?}" "${plan:?}"
# The configuration that the tunnel has. Like the other it holds keys.
applied=$config/wg_confs/wg0.applied

# Index, name and flags of wg0, nothing where there is none.
tunnel_link() {
  ip -o link show wg0 2> /dev/null | cut -d ' ' -f 1-3 || true
}

# Adds what the tunnel lacks of its configuration and takes away what is no longer
# in it, without a break for anybody else.
apply_tunnel() {
  local link
  # Before it is up there is nothing to apply: wg-quick reads the file.
  link=$(tunnel_link)
  [[ $link == *,UP,* ]] || return 0

  if differs "$state/link" "$link" ||
    ! cmp -s <(interface_of "$applied") <(interface_of "$tunnel") ||
    # Somebody else changed it.
    ! cmp -s <(keys_of "$applied" | sort) <(wg show wg0 peers | sort); then
    wg syncconf wg0 <(grep -Ev '^(Address|Table) ' "$tunnel")
  elif cmp -s "$applied" "$tunnel"; then
    return 0
  else
    apply_peers
  fi
  apply_routes
  replace "$applied" "$(< "$tunnel")"$'\n'
  replace "$state/link" "$link"
}

# The section of the interface, which is the first.
interface_of() {
  [ ! -f "$1" ] || sed '/^$/q' "$1"
}

# Changes the peers that differ and no others, nor the interface: a userspace
# WireGuard that is given its port again closes its socket for a moment.
apply_peers() {
  local key removed=()
  while read -r key; do
    removed+=(peer "$key" remove)
  done < <(grep -vxF -f <(keys_of "$tunnel") <(keys_of "$applied"))
  [ "${#removed[@]}" = 0 ] || wg set wg0 "${removed[@]}"
  wg addconf wg0 <(awk '
    BEGIN { RS = "" }
    NR == FNR { present[$0]; next }
    !($0 in present) { print $0 "\n" }
  ' "$applied" "$tunnel")
}

# The public keys of the peers in a configuration.
keys_of() {
  sed -n 's/^PublicKey = //p' "$1"
}

# Routes the networks behind peers to them, and no longer those of before.
apply_routes() {
  local route routes
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
}
