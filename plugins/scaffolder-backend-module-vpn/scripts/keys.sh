# shellcheck shell=bash
# The keys on the volume, in the image's own layout: sourced by reconcile.sh.
# They are made once and kept. No message holds what a file of keys holds.

: "${config:?}"
new_keys=

# Reads a key: VARIABLE FILE. Fails where the file holds none.
read_key() {
  local text=
  [ -f "$2" ] || return 1
  IFS= read -r text < "$2" || true
  [[ $text =~ ^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$ ]] || return 1
  printf -v "$1" %s "$text"
}

# Makes FOLDER/privatekey-NAME, and the public key beside it. A file that is
# empty was never finished; one that is damaged is left alone.
make_key_pair() {
  local made
  if [ ! -s "$1/privatekey-$2" ]; then
    rm -f "$1/publickey-$2"
    wg genkey > "$1/privatekey-$2"
    new_keys=yes
  fi
  if [ ! -s "$1/publickey-$2" ] && read_key made "$1/privatekey-$2"; then
    wg pubkey <<< "$made" > "$1/publickey-$2"
  fi
}

# The server's keys, in server_private_key and server_public_key.
read_server_keys() {
  local folder=$config/server
  mkdir -p "$folder"
  make_key_pair "$folder" server
  if ! read_key server_private_key "$folder/privatekey-server"; then
    echo "the server's key on the volume, $folder/privatekey-server, is damaged: restore it from a backup, or delete it; the new one has to be given to every device" >&2
    return 1
  fi
  # A key that was restored from a backup may have come without its public half.
  server_public_key=$(wg pubkey < "$folder/privatekey-server")
  replace "$folder/publickey-server" "$server_public_key"$'\n'
}

# Makes the keys of peers that brought none: NAMES.
make_peer_keys() {
  local name folder folders=()
  for name in "$@"; do
    [ -d "$config/peer_$name" ] || folders+=("$config/peer_$name")
  done
  [ "${#folders[@]}" = 0 ] || mkdir "${folders[@]}"
  for name in "$@"; do
    folder=$config/peer_$name
    make_key_pair "$folder" "peer_$name"
    if [ ! -s "$folder/presharedkey-peer_$name" ]; then
      wg genpsk > "$folder/presharedkey-peer_$name"
      new_keys=yes
    fi
  done
}

# The keys of a peer that brought none, in private_key, public_key and
# preshared_key: NAME. Fails where they are damaged.
read_peer_keys() {
  local folder=$config/peer_$1
  read_key private_key "$folder/privatekey-peer_$1" &&
    read_key public_key "$folder/publickey-peer_$1" &&
    read_key preshared_key "$folder/presharedkey-peer_$1"
}

# What a device was given must not be lost with the node.
keep_new_keys() {
  [ -z "$new_keys" ] || sync -f "$config"
}

# Removes the keys of peers that Git no longer names: its names come by stdin.
forget_removed_peers() {
  local -A declared_names=()
  local name folder
  while read -r name; do
    declared_names[x$name]=yes
  done
  for folder in "$config"/peer_*/; do
    [ -d "$folder" ] || continue
    name=${folder%/}
    name=${name##*/peer_}
    [ -z "${declared_names[x$name]:-}" ] || continue
    echo "removing the keys of peer $name"
    rm -rf "$folder"
  done
}
