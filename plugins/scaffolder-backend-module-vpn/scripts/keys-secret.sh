#!/bin/bash
# Prints the keys on the volume as a Secret, for the cluster that the VPN moves to:
#   keys-secret.sh NAME | kubectl create -f -
# A line a key: "server PRIVATE", or "peer_NAME PRIVATE PRESHARED" of a peer whose
# keys were made here. restore.sh reads them.
set -euo pipefail

scripts=$(dirname "$0")
config=/config
# shellcheck source=keys.sh
. "$scripts/keys.sh"

keys() {
  local folder name private_key preshared_key
  if ! read_key private_key "$config/server/privatekey-server"; then
    echo "the volume has no key of the server, or a damaged one" >&2
    return 1
  fi
  printf 'server %s\n' "$private_key"
  for folder in "$config"/peer_*/; do
    [ -d "$folder" ] || continue
    name=$(basename "$folder")
    if read_peer_keys "${name#peer_}"; then
      printf '%s %s %s\n' "$name" "$private_key" "$preshared_key"
    else
      echo "$name is left out: its keys are damaged" >&2
    fi
  done
}

# All of it, or nothing: kubectl refuses to create what is empty.
text=$(keys)
printf '%s\n' "$text" | jq -Rs --arg name "$1" \
  '{ apiVersion: "v1", kind: "Secret", metadata: { $name }, stringData: { keys: . } }'
