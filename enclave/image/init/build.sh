# SPDX-License-Identifier: Apache-2.0
# Runs inside the locked toolchain: one static program with the command line compiled in.
musl-gcc -std=c11 -Wall -Wextra -Werror -Os -static -s -Wl,--build-id=none "-DCMDLINE=\"$(cat cmdline)\"" \
  -o out/init init/*.c
