// SPDX-License-Identifier: Apache-2.0
// /dev/nsm has one call (linux/nsm.h): CBOR in, CBOR out. It is passed on unread.
#define _GNU_SOURCE
#include "nsm.h"

#include <fcntl.h>
#include <stdint.h>
#include <sys/ioctl.h>

#include "stream.h"

struct nsm_bytes {
  uint64_t address;
  uint64_t length;
};
struct nsm_exchange {
  struct nsm_bytes request;
  struct nsm_bytes response;
};
#define NSM_IOCTL_RAW _IOWR(0x0A, 0x0, struct nsm_exchange)

static int device = -1;

_Bool nsm_open(void) {
  device = open("/dev/nsm", O_RDWR | O_CLOEXEC);
  return device >= 0;
}

long nsm_device_ask(const void *request, size_t length, void *response, size_t room) {
  struct nsm_exchange exchange = {{(uintptr_t)request, length}, {(uintptr_t)response, room}};
  if (ioctl(device, (int)NSM_IOCTL_RAW, &exchange) < 0 || exchange.response.length > room) return -1;
  return (long)exchange.response.length;
}

void serve_nsm(int connection, nsm_ask ask) {
  static uint8_t header[4], request[nsm_request_bytes], response[4 + nsm_response_bytes];
  while (read_all(connection, header, sizeof header)) {
    uint32_t length = frame_length(header, sizeof request);
    if (length == 0 || !read_all(connection, request, length)) return;
    long got = ask(request, length, response + 4, nsm_response_bytes);
    if (got < 0) return;
    for (int at = 0; at < 4; at++) response[at] = (uint8_t)(got >> (24 - 8 * at));
    if (!write_all(connection, response, 4 + (size_t)got)) return;
  }
}
