#!/bin/bash
# The first process of a machine of the lab: it gives the machine a root file
# system of its own, as read-only as that of a container, tells that it is ready,
# and lives until its standard input closes.
#   machine.sh ROOT SHELL FOLDER=PATH…
#     ROOT    an empty folder
#     SHELL   what the machine's small tools are: busybox, or bash and Debian's
#     FOLDER  a folder of this computer that the machine has at PATH
set -euo pipefail

root=$1
shell=$2
shift 2

mount -t tmpfs tmpfs "$root"
mkdir -p "$root"/{bin,dev,etc,proc,run,sys,usr,var}
ln -s ../run "$root/var/run"
for folder in lib lib64 sbin; do
  cp -a "/$folder" "$root/"
done
mount --rbind /dev "$root/dev"
mount -t proc proc "$root/proc"
for folder in etc usr; do
  mount --bind "/$folder" "$root/$folder"
  mount -o remount,bind,ro "$root/$folder"
done
mount -t tmpfs tmpfs "$root/run"
mkdir "$root/run/wireguard"

ln -s /usr/bin/bash "$root/bin/bash"
if [ "$shell" = busybox ]; then
  for tool in awk cat cmp cut date find grep head mkdir mv readlink rm sed sh sleep sort stat sync tail tee touch tr; do
    ln -s /usr/bin/busybox "$root/bin/$tool"
  done
else
  ln -s bash "$root/bin/sh"
fi
# Devices have name servers in their configurations, and nothing to tell them to.
printf '#!/bin/sh\nexec cat > /dev/null\n' > "$root/bin/resolvconf"
chmod +x "$root/bin/resolvconf"

for pair; do
  path=$root${pair#*=}
  if [ -d "${pair%%=*}" ]; then
    mkdir -p "$path"
  else
    mkdir -p "${path%/*}"
    touch "$path"
  fi
  mount --bind "${pair%%=*}" "$path"
done
mount -o remount,ro "$root"

ip link set lo up
exec chroot "$root" /bin/bash -c 'echo ready; read -r || true'
