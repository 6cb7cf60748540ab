// SPDX-License-Identifier: Apache-2.0
// Where the command line ends and ramdisk 0 begins is not in any PCR. So the one that was compiled in is the only one.
#pragma once
#include <stdbool.h>
#include <stddef.h>

/// True for exactly `expected`, then any number of `virtio_mmio.device=…` behind spaces, which the hypervisor adds, then
/// nothing but the line feed that ends /proc/cmdline. `text` may hold any bytes.
bool cmdline_is(const char *expected, const char *text, size_t length);
