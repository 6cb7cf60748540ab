// SPDX-License-Identifier: Apache-2.0
// The parts of init that need no enclave, on this machine: `probe cmdline EXPECTED` judges stdin, `probe frame LIMIT`
// reads lengths from stdin, `probe nsm LIMIT SOCKET` and `probe relay LIMIT SOCKET TARGET` serve a Unix socket.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "cmdline.h"
#include "nsm.h"
#include "stream.h"

static const char *target;

// A module that says what it was asked, and nothing to "refuse".
static long echo(const void *request, size_t length, void *response, size_t room) {
  if (length == 6 && memcmp(request, "refuse", 6) == 0) return -1;
  if (length == 4 && memcmp(request, "long", 4) == 0) {
    memset(response, 'x', room);
    return (long)room;
  }
  memcpy(response, request, length);
  return (long)length;
}

static void handle_nsm(int connection) { serve_nsm(connection, echo); }

static void handle_relay(int connection) {
  struct sockaddr_un to = {.sun_family = AF_UNIX};
  snprintf(to.sun_path, sizeof to.sun_path, "%s", target);
  int other = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (connect(other, (struct sockaddr *)&to, sizeof to) == 0) relay(connection, other);
}

static int listen_at(const char *path) {
  struct sockaddr_un at = {.sun_family = AF_UNIX};
  snprintf(at.sun_path, sizeof at.sun_path, "%s", path);
  int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (bind(listener, (struct sockaddr *)&at, sizeof at) != 0 || listen(listener, 32) != 0) exit(1);
  puts("listening");
  fflush(stdout);
  return listener;
}

int main(int count, char **arguments) {
  const char *what = count > 2 ? arguments[1] : "";
  if (strcmp(what, "cmdline") == 0) {
    // exactly as long as the text, so that a read beyond it is found
    size_t length = 0;
    static char text[8192];
    length = fread(text, 1, sizeof text, stdin);
    char *whole = malloc(length + (length == 0));
    memcpy(whole, text, length);
    puts(cmdline_is(arguments[2], whole, length) ? "yes" : "no");
    free(whole);
    return 0;
  }
  if (strcmp(what, "frame") == 0) {
    unsigned char header[4];
    while (fread(header, 1, sizeof header, stdin) == sizeof header) {
      printf("%u\n", frame_length(header, (uint32_t)strtoul(arguments[2], NULL, 10)));
    }
    return 0;
  }
  if (count < 4) return 2;
  unsigned limit = (unsigned)strtoul(arguments[2], NULL, 10);
  if (strcmp(what, "nsm") == 0) serve(listen_at(arguments[3]), limit, handle_nsm);
  if (strcmp(what, "relay") == 0 && count == 5) {
    target = arguments[4];
    serve(listen_at(arguments[3]), limit, handle_relay);
  }
  return 2;
}
