#!/bin/bash
# Sets the pod's packet filter, in chains of its own that it replaces at once:
#   devices reach each other, and leave the pod masqueraded, so that the answer
#   finds back without a route to the tunnel in the cluster;
#   from the cluster, only exposed ports of devices are reached, masqueraded too.
# Reads [{ address, expose: [{ podPort, targetPort, protocol }] }] as JSON.
set -euo pipefail

peers=$(cat)
exposed=$(jq -r '.[] | .address as $address | .expose[]
  | "-A VPN-PREROUTING -p \(.protocol) --dport \(.podPort) -j DNAT --to-destination \($address):\(.targetPort)"' <<< "$peers")

iptables-restore --noflush << RULES
*filter
:VPN-FORWARD - [0:0]
-A VPN-FORWARD -i wg0 -j ACCEPT
-A VPN-FORWARD -o wg0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A VPN-FORWARD -o wg0 -m conntrack --ctstate DNAT -j ACCEPT
-A VPN-FORWARD -o wg0 -j DROP
COMMIT
*nat
:VPN-PREROUTING - [0:0]
:VPN-POSTROUTING - [0:0]
$exposed
-A VPN-POSTROUTING -o eth+ -j MASQUERADE
-A VPN-POSTROUTING -o wg0 -m conntrack --ctstate DNAT -j MASQUERADE
COMMIT
RULES

# Jumps to the chains, each once.
jump() {
  iptables -t "$1" -C "$2" "${@:3}" 2> /dev/null || iptables -t "$1" -A "$2" "${@:3}"
}
jump filter FORWARD -j VPN-FORWARD
jump nat PREROUTING ! -i wg0 -j VPN-PREROUTING
jump nat POSTROUTING -j VPN-POSTROUTING
