#!/bin/sh
# Reports the tunnel into the ConfigMap that the portal reads, on change and as
# a heartbeat. It uses only those sub-commands of wg that print no key but public
# ones, has no access to the volume, and may patch that one ConfigMap and nothing
# else. For every shell: busybox's, dash, bash.
set -eu

: "${VPN_STATUS_CONFIG_MAP:?}" "${VPN_STATUS_KEY:?}" "${VPN_FIELD_MANAGER:?}"
: "${VPN_LISTEN_PORT:?}"

scripts=$(dirname "$0")
state=/run/vpn
account=/var/run/secrets/kubernetes.io/serviceaccount
# Seconds between heartbeats.
heartbeat=30
started=$(date +%s)

# What wg tells, each line behind what it is about: they all go through one pipe.
tunnel_lines() {
  for topic in public-key allowed-ips endpoints latest-handshakes transfer; do
    lines=$(wg show wg0 "$topic") || return 1
    printf '%s\n' "$lines" | awk -v topic="$topic" '{ print topic "\t" $0 }'
  done
}

# The content of a file, nothing where there is none.
content() {
  if [ -f "$1" ]; then cat "$1"; fi
}

# The report, but for its own time.
report() {
  reason=''
  if ! port=$(wg show wg0 listen-port 2>&1); then
    case $port in
      *'not supported'*) reason=no-kernel-module ;;
      *'No such device'*) reason=no-interface ;;
      *) reason=$port ;;
    esac
  elif [ "$port" != "$VPN_LISTEN_PORT" ] || [ "$(wg show wg0 public-key)" = '(none)' ]; then
    reason=not-configured
  fi
  lines=''
  if [ -z "$reason" ]; then
    lines=$(tunnel_lines) || return 1
  else
    port=''
  fi
  forwarding=true
  /bin/sh "$scripts/forwarding.sh" check > /dev/null || forwarding=false
  known=$state/peers.json
  [ -f "$known" ] || known=/dev/null
  printf '%s\n' "$lines" | jq -nRc -f "$scripts/report.jq" \
    --slurpfile known "$known" --arg reason "$reason" --arg port "$port" \
    --arg reconcileError "$(content "$state/failure")" \
    --argjson forwarding "$forwarding" --argjson startedAt "$started"
}

# What is written at once when it changes; counters wait for the heartbeat.
substance() {
  printf '%s' "$1" | jq -c 'del(.peers[] | .receivedBytes, .sentBytes)'
}

# The token goes to curl by a file descriptor: arguments can be read by others.
write() {
  case $KUBERNETES_SERVICE_HOST in
    *:*) host="[$KUBERNETES_SERVICE_HOST]" ;;
    *) host=$KUBERNETES_SERVICE_HOST ;;
  esac
  namespace=$(cat "$account/namespace")
  url="https://$host:$KUBERNETES_SERVICE_PORT/api/v1/namespaces/$namespace/configmaps/$VPN_STATUS_CONFIG_MAP?fieldManager=$VPN_FIELD_MANAGER"
  printf '%s' "$1" |
    jq -c --arg key "$VPN_STATUS_KEY" --argjson now "$(date +%s)" \
      '{ data: { ($key): (. + { reportedAt: $now } | tojson) } }' |
    curl --silent --show-error --fail --max-time 5 --output /dev/null \
      --config /dev/fd/3 --cacert "$account/ca.crt" --request PATCH --data-binary @- \
      --header 'Content-Type: application/merge-patch+json' "$url" 3<< HEADER
header = "Authorization: Bearer $(cat "$account/token")"
HEADER
}

trap 'exit 0' TERM INT
written=
failing=
# Counted, not told from the clock, which nodes set back at times.
since_written=0
while true; do
  # Seconds until the next look: it is seen soon that a tunnel comes up.
  period=10
  if current=$(report); then
    case $current in
      *'"tunnel":"down"'*) period=2 ;;
    esac
    content=$(substance "$current")
    if [ "$content" != "$written" ] || [ "$since_written" -ge "$heartbeat" ]; then
      if error=$(write "$current" 2>&1); then
        [ -z "$failing" ] || echo "reporting again"
        failing=
        written=$content
        since_written=0
      elif [ "$error" != "$failing" ]; then
        echo "cannot report, trying again: $error" >&2
        failing=$error
      fi
    fi
  fi
  sleep "$period" &
  wait $!
  since_written=$((since_written + period))
done
