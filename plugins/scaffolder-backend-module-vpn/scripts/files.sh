# shellcheck shell=bash
# Files that readers find whole: sourced by reconcile.sh.

# Whether a file has another content: FILE CONTENT. Without a process of its own,
# since it is asked for each of a thousand peers.
differs() {
  local present=
  [ -f "$1" ] || return 0
  IFS= read -r -d '' present < "$1" || true
  [ "$present" != "$2" ]
}

# Replaces a file at once, and only where its content is another: FILE CONTENT.
replace() {
  differs "$1" "$2" || return 0
  printf '%s' "$2" > "$1.new"
  mv "$1.new" "$1"
}
