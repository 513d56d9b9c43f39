#!/bin/sh
# Makes the keys that are missing in folders, each named after whom they are of:
#   make-keys.sh FOLDER…    FOLDER/privatekey-NAME, publickey-NAME, and for peers
#                           presharedkey-NAME
# A file that is empty was never finished; one that is damaged is left alone, for
# who reads it to tell. A script of its own, so that several can share the work.
set -eu
umask 077

mkdir -p "$@"
for folder; do
  name=${folder##*/}
  private=$folder/privatekey-$name
  public=$folder/publickey-$name
  preshared=$folder/presharedkey-$name
  if [ ! -s "$private" ]; then
    : > "$public"
    wg genkey > "$private"
  fi
  if [ ! -s "$public" ]; then
    wg pubkey < "$private" > "$public" 2> /dev/null || true
  fi
  if [ "$name" != server ] && [ ! -s "$preshared" ]; then
    wg genpsk > "$preshared"
  fi
done
