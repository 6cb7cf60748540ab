#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# deploy.sh [--image FILE]: from this checkout to a running service, as root, on an instance with Nitro enclaves. Without
# an image it builds one. What is already as it should be is left alone: a second run restarts nothing, and so keeps the
# epoch. OCC_ROOT puts files below another root.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
root=${OCC_ROOT:-}
service=http://127.0.0.1:8080
expected=$project/enclave/image/expected.json
image=

fail() {
  echo "deploy: $1" >&2
  exit 1
}

while [ $# -gt 0 ]; do
  case $1 in
    --image) image=${2:?--image needs a file}; shift 2 ;;
    *) fail "unknown argument $1; usage: deploy.sh [--image FILE]" ;;
  esac
done

for program in nitro-cli node npm socat jq curl systemctl; do
  command -v "$program" >/dev/null || fail "$program is missing; see enclave/deploy/README.md, step 2"
done
[ -f "$expected" ] || fail "$expected is missing: this checkout records no image"

echo "1. image"
if [ -z "$image" ]; then
  image=$project/enclave.eif
  (cd "$project" && npm run --silent image -- --out "$image")
fi
node "$project/dist/cli/index.js" measure "$image" --strict --compare "$expected" ||
  fail "$image is not the recorded image; the lines above say what differs"
pcr() { jq -er ".$1" "$expected"; }
# a second opinion: what the launcher says of the same file
for name in PCR0 PCR1 PCR2; do
  said=$(nitro-cli describe-eif --eif-path "$image" | jq -er ".Measurements.$name")
  [ "$said" = "$(pcr "$name")" ] || fail "nitro-cli measures $name $said, expected $(pcr "$name")"
done

# install FILE PLACE: true when PLACE changed
install_file() {
  if cmp -s "$1" "$root$2"; then return 1; fi
  install -D -m "${3:-0644}" "$1" "$root$2"
  echo "   changed $2"
}

echo "2. files"
id occ >/dev/null 2>&1 || useradd --system --groups ne --home-dir /var/lib/occ --shell /usr/sbin/nologin occ
restart=()
install_file "$here/allocator.yaml" /etc/nitro_enclaves/allocator.yaml && restart+=(nitro-enclaves-allocator)
install_file "$image" /opt/occ/enclave.eif && restart+=(occ-enclave)
for file in enclave/deploy/enclave.sh enclave/deploy/outbound.main.ts; do
  [ "$project" = "$root/opt/occ" ] || install_file "$project/$file" "/opt/occ/$file" 0755 || true
done
while read -r file; do
  install_file "$project/$file" "/opt/occ/$file" && restart+=(occ-parent)
done < <(cd "$project" && [ "$project" = "$root/opt/occ" ] || find dist/cli -type f)
if [ ! -s "$root/etc/occ/keys" ]; then
  install -d -m 0750 "$root/etc/occ"
  (umask 077 && echo "first:$(node -p 'crypto.randomBytes(32).toString("base64url")')" >"$root/etc/occ/keys")
  [ -n "$root" ] || { chgrp -R occ /etc/occ && chmod 0640 /etc/occ/keys; }
  echo "   a first API key is in /etc/occ/keys"
fi
changed=
for unit in "$here"/systemd/*; do
  name=${unit##*/}
  if install_file "$unit" "/etc/systemd/system/$name"; then
    changed=yes
    [ "$name" = occ.target ] || restart+=("${name%.service}")
  fi
done
[ -z "$changed" ] || systemctl daemon-reload

echo "3. services"
systemctl enable --now nitro-enclaves-allocator occ.target
mapfile -t restart < <(printf '%s\n' "${restart[@]}" | sort -u | sed '/^$/d')
if [ ${#restart[@]} -gt 0 ]; then
  echo "   restarting ${restart[*]}"
  systemctl restart "${restart[@]}"
fi

echo "4. health"
for ((waited = 0; ; waited += 2)); do
  if curl -fsS -m 5 "$service/ready" >/dev/null 2>&1; then break; fi
  [ "$waited" -lt "${OCC_DEPLOY_SECONDS:-120}" ] || fail "not ready after $waited s; see: journalctl -u 'occ-*' -n 100"
  sleep 2
done

echo "5. what runs"
running=$(curl -fsS -m 5 "$service/key" | jq -er .measurement)
[ "$running" = "$(pcr PCR0)" ] || fail "the enclave says PCR0 $running, expected $(pcr PCR0)"
document=$(mktemp)
trap 'rm -f "$document"' EXIT
curl -fsS -m 5 "$service/boot-proof/latest" | jq -er .attestation.reportB64 >"$document"
node "$project/dist/cli/index.js" document "$document" --json >"$document.verdict" || {
  cat "$document.verdict"
  rm -f "$document.verdict"
  fail "the boot document is not a genuine one of AWS"
}
for index in 0 1 2; do
  said=$(jq -er ".document.pcrs[\"$index\"]" "$document.verdict")
  [ "$said" = "$(pcr "PCR$index")" ] || fail "the boot document says PCR$index $said, expected $(pcr "PCR$index")"
done
rm -f "$document.verdict"
for name in PCR0 PCR1 PCR2; do echo "   $name $(pcr "$name")"; done
echo "   the boot document is genuine and names this image"
