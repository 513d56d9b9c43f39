#!/bin/sh
# Beside a VPN that was made by hand: tells the status reporter who the peers of
# the tunnel are, by the names that the image's generator mode gave them. It only
# reads: the volume is mounted read-only, and it has no right to the tunnel.
# For every shell: busybox's, dash, bash.
set -eu

scripts=$(dirname "$0")
known=/run/vpn/peers.json

trap 'exit 0' TERM INT
failing=
while true; do
  configuration=/config/wg_confs/wg0.conf
  # Where older versions of the image have it.
  [ -f "$configuration" ] || configuration=/config/wg0.conf
  # jq's own words are not passed on: they might quote what it read, keys too.
  if jq -Rsc -f "$scripts/list-peers.jq" "$configuration" > "$known.new" 2> /dev/null; then
    mv "$known.new" "$known"
    failing=
  elif [ -z "$failing" ]; then
    # It goes on: a container that ends would make the pod unready, and take the
    # VPN from its devices.
    echo "cannot read $configuration, trying again" >&2
    failing=yes
  fi
  sleep 5 &
  wait $!
done
