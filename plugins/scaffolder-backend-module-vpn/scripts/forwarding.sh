#!/bin/sh
# Switches packet forwarding on where the node has not done so. Runs once, in a
# privileged init container: /proc/sys is writable nowhere else.
set -eu

flag=/proc/sys/net/ipv4/ip_forward
[ "$(cat "$flag")" = 1 ] || echo 1 > "$flag"
echo "net.ipv4.ip_forward = $(cat "$flag")"
