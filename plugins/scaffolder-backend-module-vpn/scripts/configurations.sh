# shellcheck shell=bash
# Writes the configurations of the tunnel and of devices, and the list of peers
# for the status reporter: sourced by reconcile.sh.

: "${config:?}" "${state:?}" "${plan:?}"
tunnel=$config/wg_confs/wg0.conf
: "${server_private_key=}" "${server_public_key=}"

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
