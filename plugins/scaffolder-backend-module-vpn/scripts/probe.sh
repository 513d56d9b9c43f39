#!/bin/sh
# Tells the kubelet how the tunnel is. It asks the tunnel, never the process:
# the image keeps running when wg-quick has failed.
#   probe.sh live    the tunnel is up
#   probe.sh ready   and the pod forwards packets
set -eu

port=$(wg show wg0 listen-port)
[ "$port" = "$VPN_LISTEN_PORT" ] || {
  echo "wg0 listens on port $port, not on $VPN_LISTEN_PORT"
  exit 1
}
[ "$1" = live ] || /bin/sh "$(dirname "$0")/forwarding.sh" check
