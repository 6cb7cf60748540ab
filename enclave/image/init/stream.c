// SPDX-License-Identifier: Apache-2.0
// Blocking reads and writes in processes of their own: nobody who is slow keeps others waiting, and there is no state.
#define _GNU_SOURCE
#include "stream.h"

#include <errno.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { buffer_bytes = 64 * 1024 };

bool read_all(int socket, void *bytes, size_t length) {
  for (char *to = bytes; length > 0;) {
    ssize_t got = read(socket, to, length);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    to += got;
    length -= (size_t)got;
  }
  return true;
}

bool write_all(int socket, const void *bytes, size_t length) {
  for (const char *from = bytes; length > 0;) {
    ssize_t sent = send(socket, from, length, MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    from += sent;
    length -= (size_t)sent;
  }
  return true;
}

uint32_t frame_length(const uint8_t header[4], uint32_t limit) {
  uint32_t length = (uint32_t)header[0] << 24 | (uint32_t)header[1] << 16 | (uint32_t)header[2] << 8 | header[3];
  return length <= limit ? length : 0;
}

_Noreturn void serve(int listener, unsigned limit, void (*handle)(int connection)) {
  for (unsigned running = 0;;) {
    while (running > 0 && waitpid(-1, NULL, running < limit ? WNOHANG : 0) > 0) running--;
    int connection = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
    if (connection < 0) continue;
    pid_t child = fork();
    if (child == 0) {
      close(listener);
      handle(connection);
      _exit(0);
    }
    if (child > 0) running++;
    close(connection);
  }
}

static void copy(int from, int to) {
  static char buffer[buffer_bytes];
  for (;;) {
    ssize_t got = read(from, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    if (!write_all(to, buffer, (size_t)got)) {
      shutdown(from, SHUT_RD);
      break;
    }
  }
  shutdown(to, SHUT_WR);
}

void relay(int a, int b) {
  pid_t child = fork();
  if (child < 0) return;
  if (child == 0) {
    copy(a, b);
    _exit(0);
  }
  copy(b, a);
  while (waitpid(child, NULL, 0) < 0 && errno == EINTR) continue;
}
