# shellcheck shell=bash
# Takes over the keys that the VPN had in another cluster: sourced by reconcile.sh.
# They come in a Secret, as keys-secret.sh prints it, which only the init container
# mounts. No message holds a key.

: "${config:?}"
secret=/restore/keys

# Writes the keys of the Secret, where there is one, onto a volume that has none.
restore_keys() {
  local server_key=$config/server/privatekey-server present='' restored
  [ -f "$secret" ] || return 0
  check_secret
  restored=$(sed -n 's/^server //p' "$secret")
  if [ -s "$server_key" ]; then
    read_key present "$server_key" || true
    if [ "$present" != "$restored" ]; then
      echo "the server's key on the volume is another than that of the Secret with keys: to have the Secret's, delete the Deployment and the claim, and apply the manifests again; to keep the volume's, delete the Secret" >&2
      return 1
    fi
    return 0
  fi
  restore_peers
  sync -f "$config"
  # Last, since with it the volume has its keys: where this ends before, it is
  # done again.
  mkdir -p "$config/server"
  replace "$server_key" "$restored"$'\n'
  echo "took the keys of the Secret: it can be deleted"
}

# Has the Secret hold one key of the server, and else nothing but keys of peers.
check_secret() {
  local owner private preshared rest number=0 servers=0
  while read -r owner private preshared rest || [ -n "$owner" ]; do
    number=$((number + 1))
    if [ "$owner" = server ] && is_key "$private" && [ -z "$preshared" ]; then
      servers=$((servers + 1))
    elif ! [[ $owner =~ ^peer_[A-Za-z][A-Za-z0-9_-]{0,31}$ ]] ||
      ! is_key "$private" || ! is_key "$preshared" || [ -n "$rest" ]; then
      echo "line $number of the Secret with keys is none that the guide's command makes: make the Secret anew" >&2
      return 1
    fi
  done < "$secret"
  if [ "$servers" != 1 ]; then
    echo "the Secret with keys has $servers keys of the server, not one: make it anew, as the guide says" >&2
    return 1
  fi
}

restore_peers() {
  local owner private preshared
  while read -r owner private preshared || [ -n "$owner" ]; do
    [ "$owner" != server ] || continue
    mkdir -p "$config/$owner"
    replace "$config/$owner/privatekey-$owner" "$private"$'\n'
    replace "$config/$owner/presharedkey-$owner" "$preshared"$'\n'
  done < "$secret"
}
