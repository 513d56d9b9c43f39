# shellcheck shell=bash
# The keys on the volume, in the image's own layout: sourced by reconcile.sh.
# They are made once and kept. No message holds what a file of keys holds.

: "${config:?}" "${scripts:?}"

# Whether a text is a key: 32 bytes in base64.
is_key() {
  [[ $1 =~ ^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$ ]]
}

# Reads a key: VARIABLE FILE. Fails where the file holds none.
read_key() {
  local text=
  [ -f "$2" ] || return 1
  IFS= read -r text < "$2" || true
  is_key "$text" || return 1
  printf -v "$1" %s "$text"
}

# Makes the keys that are missing in folders of the volume: FOLDERS.
make_keys() {
  local folder name missing=()
  for folder; do
    name=${folder##*/}
    [ -s "$folder/publickey-$name" ] && [ -s "$folder/privatekey-$name" ] &&
      { [ "$name" = server ] || [ -s "$folder/presharedkey-$name" ]; } ||
      missing+=("$folder")
  done
  [ "${#missing[@]}" -gt 0 ] || return 0
  printf '%s\0' "${missing[@]}" | xargs -0 -n 50 -P 4 /bin/sh "$scripts/make-keys.sh"
  # What a device is given must not be lost with the node.
  sync -f "$config"
}

# The server's keys, in server_private_key and server_public_key.
read_server_keys() {
  local folder=$config/server
  make_keys "$folder"
  if ! read_key server_private_key "$folder/privatekey-server"; then
    echo "the server's key on the volume, $folder/privatekey-server, is damaged: restore it from a backup, or delete it; the new one has to be given to every device" >&2
    return 1
  fi
  # A key that was restored from a backup may have come without its public half.
  server_public_key=$(wg pubkey < "$folder/privatekey-server")
  replace "$folder/publickey-server" "$server_public_key"$'\n'
}

# The keys of a peer that brought none, in private_key, public_key and
# preshared_key: NAME. Fails where they are damaged.
read_peer_keys() {
  local folder=$config/peer_$1
  read_key private_key "$folder/privatekey-peer_$1" &&
    read_key public_key "$folder/publickey-peer_$1" &&
    read_key preshared_key "$folder/presharedkey-peer_$1"
}

# Removes the keys of peers that Git no longer names: its names come by stdin.
forget_removed_peers() {
  local -A declared_names=()
  local name folder removed=()
  while read -r name; do
    [ -z "$name" ] || declared_names[$name]=yes
  done
  for folder in "$config"/peer_*/; do
    [ -d "$folder" ] || continue
    folder=${folder%/}
    [ -n "${declared_names[${folder##*/peer_}]:-}" ] || removed+=("$folder")
  done
  # The last one may go. All at once do so by a slip in peers.yaml, rather.
  if [ "${#removed[@]}" -gt 1 ] && [ "${#declared_names[@]}" = 0 ]; then
    echo "no peer is declared any more: their keys are kept until one is"
    return 0
  fi
  for folder in "${removed[@]}"; do
    echo "removing the keys of peer ${folder##*/peer_}"
    rm -rf "$folder"
  done
}
