#!/bin/bash
# Runs in the image's own start, before it brings the tunnel up. A container
# that restarts finds the pod's network as its predecessor left it: with a stale
# wg0, over which wg-quick stumbles, and without the default route, which the
# image deletes when a tunnel fails. Both are undone here.
set -euo pipefail

if ip link show wg0 > /dev/null 2>&1; then
  echo "removing a stale wg0"
  ip link del wg0
fi

/bin/bash /scripts/default-route.sh
