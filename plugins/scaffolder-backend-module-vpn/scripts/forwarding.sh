#!/bin/sh
# The pod has to forward packets between its devices and the cluster.
#   forwarding.sh on     switches it on where the node has not done so: in a
#                        privileged init container, since /proc/sys is writable
#                        nowhere else
#   forwarding.sh check  tells what is not as it has to be, and fails
set -eu

settings='ipv4/ip_forward=1'
if [ -n "${VPN_SUBNET_IPV6:-}" ]; then
  # Nodes without IPv6 switch it off in their pods, even for a tunnel.
  settings="$settings ipv6/conf/all/disable_ipv6=0 ipv6/conf/default/disable_ipv6=0 ipv6/conf/all/forwarding=1"
fi

for setting in $settings; do
  file=/proc/sys/net/${setting%=*}
  wanted=${setting#*=}
  [ "$(cat "$file")" != "$wanted" ] || continue
  case ${1:-} in
    on) echo "$wanted" > "$file" ;;
    check)
      echo "${file#/proc/sys/} is not $wanted"
      exit 1
      ;;
    *)
      echo "usage: forwarding.sh on|check" >&2
      exit 2
      ;;
  esac
done
