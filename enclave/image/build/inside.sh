# SPDX-License-Identifier: Apache-2.0
# inside.sh ROOT SCRIPT ARGUMENTS…, started in namespaces of its own: runs /work/SCRIPT of ROOT with nothing of this
# machine around it but three devices. What is set here is the same for every build.
root=$1
shift
for device in null urandom zero; do mount --bind "/dev/$device" "$root/dev/$device"; done
exec env -i PATH=/usr/bin:/usr/sbin HOME=/work LC_ALL=C TZ=UTC SOURCE_DATE_EPOCH=1 \
  chroot "$root" /usr/bin/bash -euo pipefail -c 'umask 022; cd /work; . "./$0"' "$@"
