# shellcheck shell=bash
# Decides which peers go into the tunnel: sourced by reconcile.sh.

: "${scripts:?}" "${plan:?}" "${server_public_key=}"
declared=/peers

# The lines of the mounted files, each behind the name of its file and a tab. Not
# by jq alone: it joins files that end without a line break, as mounted ones do.
# Every file starts with an empty line, so that an empty one is declared too.
declarations() {
  local folder=$declared version
  # The kubelet replaces the folder behind this link as a whole, and deletes the
  # former one, maybe while it is read: then peers would seem to be gone.
  version=$(mounted_version)
  [ -z "$version" ] || folder=$declared/$version
  find -L "$folder" -maxdepth 1 -type f -exec awk '
    function name(file) { sub(/.*\//, "", file); return file }
    BEGIN { for (i = 1; i < ARGC; i++) print name(ARGV[i]) "\t" }
    { print name(FILENAME) "\t" $0 }
  ' {} +
  if [ "$(mounted_version)" != "$version" ]; then
    echo "the peers changed while they were read" >&2
    return 1
  fi
}

mounted_version() {
  readlink "$declared/..data" || true
}

# Networks that a route to a device would take from the pod, a line each: those
# of the cluster, as far as they are known, and those that it is connected with.
# By its node it reaches devices.
reserved_networks() {
  {
    tr -d ' ' <<< "$VPN_CLUSTER_RANGES,$VPN_FORBIDDEN_IPS,$VPN_NODE_ADDRESS,${KUBERNETES_SERVICE_HOST:-}" | tr ',' '\n'
    {
      ip -4 route show
      ip -6 route show 2> /dev/null || true
    } | awk '$1 != "default" && !/ dev wg0 / { print $1 }'
  } | awk '/\// { print } !/\// && /./ { print $0 (/:/ ? "/128" : "/32") }'
}

# Writes the plan: what peers.jq makes of the declared peers.
make_plan() {
  local reserved
  reserved=$(reserved_networks)
  declarations |
    jq -nRc -L "$scripts" -f "$scripts/peers.jq" \
      --arg subnet "$VPN_SUBNET" --arg subnetIpv6 "$VPN_SUBNET_IPV6" \
      --arg reserved "$reserved" --arg allowedIps "$VPN_ALLOWED_IPS" \
      --arg listenPort "$VPN_LISTEN_PORT" --arg serverKey "$server_public_key" \
      --arg keepalive "$VPN_KEEPALIVE" > "$plan"
}
