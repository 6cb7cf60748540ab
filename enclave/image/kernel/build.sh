# SPDX-License-Identifier: Apache-2.0
# Runs inside the locked toolchain: enclave.config on top of allnoconfig, then bzImage, the same bytes every time.
export KBUILD_BUILD_TIMESTAMP=@1 KBUILD_BUILD_USER=build KBUILD_BUILD_HOST=enclave KBUILD_BUILD_VERSION=1
# a time that is not understood is silently replaced by the present
[ "$(date -u -d "$KBUILD_BUILD_TIMESTAMP" +%s)" = 1 ]

mkdir linux objects
tar -x --no-same-owner --strip-components=1 -C linux -f /usr/src/linux-source-*.tar.xz
cd linux
make -s O=/work/objects KCONFIG_ALLCONFIG=/work/kernel/enclave.config allnoconfig
grep -E '^(CONFIG_|# CONFIG_)' /work/kernel/enclave.config | while read -r line; do
  grep -qxF -- "$line" /work/objects/.config || { echo "the kernel did not take: $line" >&2; exit 1; }
done
make -s O=/work/objects -j"$(nproc)" bzImage
cp /work/objects/arch/x86/boot/bzImage /work/out/kernel
