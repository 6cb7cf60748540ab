// SPDX-License-Identifier: Apache-2.0
// The whole command line is compared: what follows it may name devices and nothing else.
#include "cmdline.h"

#include <string.h>

static const char device[] = "virtio_mmio.device=";

// <size>@<base>:<irq>[:<id>], Documentation/admin-guide/kernel-parameters.txt
static bool is_device_byte(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '@' ||
         byte == ':';
}

bool cmdline_is(const char *expected, const char *text, size_t length) {
  size_t at = strlen(expected);
  if (length < at || memcmp(text, expected, at) != 0) return false;
  if (length > at && text[length - 1] == '\n') length--;
  while (at < length) {
    size_t space = at;
    while (at < length && text[at] == ' ') at++;
    if (at == space || length - at < sizeof device || memcmp(text + at, device, sizeof device - 1) != 0) return false;
    size_t value = at += sizeof device - 1;
    while (at < length && is_device_byte(text[at])) at++;
    if (at == value) return false;
  }
  return true;
}
