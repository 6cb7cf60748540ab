# SPDX-License-Identifier: Apache-2.0
# Runs inside the emulator's locked toolchain: QEMU with its nitro-enclave machine and nothing else, with the libraries
# and firmware it needs, as one folder that runs on any Linux of this architecture.
mkdir qemu out/lib out/firmware
# what a script of ca-certificates would have written; Python asks that it exists
mkdir -p /etc/ssl/certs && touch /etc/ssl/certs/ca-certificates.crt
cat /usr/share/ca-certificates/mozilla/*.crt >/etc/ssl/certs/ca-certificates.crt

tar -x --no-same-owner --strip-components=1 -C qemu -f qemu.orig.tar.xz
cd qemu
# the archive's sources come without these
sed -i 's/^if unpack_edk2_blobs/if false/' pc-bios/meson.build
# its documents get the form of real ones, which readers ask for first: ES384, 96 bytes; still signed by nobody
sed -i '/^static bool add_protected_header_to_cose/,/^}/ s/cbor_set_uint8(value, 0)/cbor_set_uint8(value, 34)/
  /^static bool add_signature_to_cose/,/^}/ s/\(zero\[\|zero, \)64/\196/' hw/virtio/virtio-nsm.c
mkdir objects && cd objects
../configure --target-list=x86_64-softmmu --without-default-features --enable-tcg --enable-gnutls --enable-libcbor \
  --enable-fdt=system --enable-vhost-user --enable-vhost-kernel --enable-trace-backends=log --disable-docs \
  --disable-install-blobs --disable-werror >/work/configure.log || { tail -n 40 /work/configure.log; exit 1; }
ninja --quiet qemu-system-x86_64
strip -o /work/out/qemu qemu-system-x86_64

cd /work
gcc -O2 -Wall -Wextra -Werror -shared -fPIC -o out/vsock-unix.so vsock-unix.c
cp /usr/bin/vhost-device-vsock out/vsock
cp -L /usr/share/seabios/bios-microvm.bin /usr/share/qemu/{linuxboot_dma.bin,pvh.bin,qboot.rom} out/firmware
loader=/usr/lib64/ld-linux-x86-64.so.2
for program in qemu vsock; do "$loader" --list "out/$program"; done |
  awk '$2 == "=>" && $3 ~ /^\// { print $3 }' | sort -u | xargs cp -L -t out/lib
cp -L "$loader" out/lib/loader
