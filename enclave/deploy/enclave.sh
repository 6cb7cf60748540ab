#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# enclave.sh IMAGE: runs the enclave for as long as this script runs, and ends when it ends, so that whoever supervises
# the script supervises the enclave.
set -euo pipefail

image=$1
name=occ
# the launcher has no way to say that an enclave ended
every=${ENCLAVE_POLL_SECONDS:-5}

state() { nitro-cli describe-enclaves | jq -r --arg name "$name" '[.[] | select(.EnclaveName == $name) | .State][0] // "none"'; }
stop() { [ "$(state)" = none ] || nitro-cli terminate-enclave --enclave-name "$name" >/dev/null; }

trap 'stop; exit 0' TERM INT
stop # one that an earlier script left behind
nitro-cli run-enclave --enclave-name "$name" --eif-path "$image" --enclave-cid "${ENCLAVE_CID:-16}" \
  --cpu-count "${ENCLAVE_CPUS:-2}" --memory "${ENCLAVE_MEMORY_MIB:-1024}"
while [ "$(state)" = RUNNING ]; do
  sleep "$every" & wait $!
done
echo "the enclave ended" >&2
exit 1
