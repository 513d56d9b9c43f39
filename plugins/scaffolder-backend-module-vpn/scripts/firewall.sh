#!/bin/bash
# Sets the pod's packet filter, in chains of its own that it replaces at once:
#   devices reach each other and the networks that the VPN is for, masqueraded as
#   the pod, so that the answer finds back without a route to the tunnel;
#   from the cluster, only exposed ports of devices are reached, masqueraded too.
# Forbidden networks, which hold what is the node's alone, are never reached, but
# for DNS: some nodes have a cache of it there.
#   firewall.sh PLAN    the plan of the peers, as peers.jq makes it
set -euo pipefail

plan=$1
# For the older of the two kinds of iptables: the root file system is read-only.
export XTABLES_LOCKFILE=/run/vpn/xtables.lock

# Those of a list of addresses and networks that are IPv6, or that are not: LIST.
ipv6_of() { tr -d ' ' <<< "$1" | tr ',' '\n' | grep : || true; }
ipv4_of() { tr -d ' ' <<< "$1" | tr ',' '\n' | grep -v : | grep . || true; }

# FORBIDDEN DNS ALLOWED: networks of one family, a line each.
forwarding_rules() {
  local network
  for network in $1 $2; do
    echo "-A VPN-FORWARD -i wg0 -d $network -p udp --dport 53 -j ACCEPT"
    echo "-A VPN-FORWARD -i wg0 -d $network -p tcp --dport 53 -j ACCEPT"
  done
  for network in $1; do
    echo "-A VPN-FORWARD -i wg0 -d $network -j DROP"
  done
  for network in $3; do
    echo "-A VPN-FORWARD -i wg0 -d $network -j ACCEPT"
  done
}

# Exposed ports, a line each: PROTOCOL POD-PORT DEVICE DEVICE-PORT. ADDRESS-FIELD.
exposed_ports() {
  jq -r --arg field "$1" '.peers[] | .[$field] as $address | select($address) | .expose[]
    | "\(.protocol) \(.podPort) \($address) \(.targetPort)"' "$plan"
}

# Leads ports of the pod to the devices that they stand for: EXPOSED-PORTS.
leading_rules() {
  awk 'NF {
    device = $3 ~ /:/ ? "[" $3 "]" : $3
    print "-A VPN-PREROUTING -p " $1 " --dport " $2 " -j DNAT --to-destination " device ":" $4
  }' <(printf '%s\n' "$1")
}

# Lets to devices what is led to them, and no connection of a port that is no
# longer exposed: EXPOSED-PORTS.
exposure_rules() {
  awk 'NF {
    print "-A VPN-FORWARD -o wg0 -d " $3 " -p " $1 " --dport " $4 " -m conntrack --ctstate DNAT -j ACCEPT"
  }' <(printf '%s\n' "$1")
}

# IPTABLES ADDRESS-FIELD FORBIDDEN DNS ALLOWED
set_rules() {
  local exposed rules
  exposed=$(exposed_ports "$2")
  rules="*filter
:VPN-FORWARD - [0:0]
-A VPN-FORWARD -m conntrack --ctstate RELATED -j ACCEPT
$(exposure_rules "$exposed")
-A VPN-FORWARD -o wg0 -m conntrack --ctstate DNAT -j DROP
-A VPN-FORWARD -m conntrack --ctstate ESTABLISHED -j ACCEPT
-A VPN-FORWARD -i wg0 -o wg0 -j ACCEPT
$(forwarding_rules "$3" "$4" "$5")
-A VPN-FORWARD -j DROP
COMMIT
*nat
:VPN-PREROUTING - [0:0]
:VPN-POSTROUTING - [0:0]
$(leading_rules "$exposed")
-A VPN-POSTROUTING -o eth+ -j MASQUERADE
-A VPN-POSTROUTING -o wg0 -m conntrack --ctstate DNAT -j MASQUERADE
COMMIT"
  printf '%s\n' "$rules" | "$1-restore" --noflush
  jump "$1" filter FORWARD -j VPN-FORWARD
  jump "$1" nat PREROUTING ! -i wg0 -j VPN-PREROUTING
  jump "$1" nat POSTROUTING -j VPN-POSTROUTING
}

# Jumps to one of the chains, once: IPTABLES TABLE CHAIN RULE.
jump() {
  "$1" -t "$2" -C "$3" "${@:4}" 2> /dev/null || "$1" -t "$2" -A "$3" "${@:4}"
}

set_rules iptables address \
  "$(ipv4_of "$VPN_FORBIDDEN_IPS")" "$(ipv4_of "$VPN_DNS")" "$(ipv4_of "$VPN_ALLOWED_IPS")"
if [ -n "$VPN_SUBNET_IPV6" ]; then
  set_rules ip6tables addressIpv6 \
    "$(ipv6_of "$VPN_FORBIDDEN_IPS")" "$(ipv6_of "$VPN_DNS")" "$(ipv6_of "$VPN_ALLOWED_IPS")"
fi
