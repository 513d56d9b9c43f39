#!/bin/bash
# Remembers the pod's default route, and restores it where it is gone: the image
# deletes it when a tunnel fails, which would cut the pod off from the cluster,
# the status reporter too, for as long as the pod lives.
set -euo pipefail

kept=/run/vpn/default-route

present=$(ip -4 route show default)
if [ -n "$present" ]; then
  echo "${present%%$'\n'*}" > "$kept"
elif [ -s "$kept" ]; then
  echo "restoring the default route"
  read -ra route < "$kept"
  ip -4 route add "${route[@]}"
fi
