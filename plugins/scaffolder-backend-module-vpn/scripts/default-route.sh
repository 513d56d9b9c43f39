#!/bin/bash
# Remembers the pod's default route, and restores it where it is gone: the image
# deletes it when a tunnel fails, which would cut the pod off from the cluster,
# the status reporter too, for as long as the pod lives.
set -euo pipefail

kept=/run/vpn/default-route

present=$(ip -4 route show default)
if [ -n "$present" ]; then
  # The first one, without the states that are told of a route but not given.
  sed -E '1!d; s/ (linkdown|dead)\b//g' <<< "$present" > "$kept"
elif [ -s "$kept" ]; then
  echo "restoring the default route"
  read -ra route < "$kept"
  # Not by "add": two containers may do it at once.
  ip -4 route replace "${route[@]}"
fi
