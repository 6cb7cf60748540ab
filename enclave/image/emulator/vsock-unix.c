// SPDX-License-Identifier: Apache-2.0
// Preloaded into vhost-device-vsock: its vsock addresses become Unix sockets, VSOCK_FOLDER/<port>.sock, so that the
// other end of the emulated enclave needs neither vsock nor rights on this machine. Not part of any image.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <linux/vm_sockets.h>

enum { most_sockets = 4096 };

// Which descriptors were asked for as vsock, and their port.
static struct {
  _Bool is_vsock;
  unsigned port;
} sockets[most_sockets];

static _Bool is_vsock(int fd) { return fd >= 0 && fd < most_sockets && sockets[fd].is_vsock; }

static void remember(int fd, _Bool vsock, unsigned port) {
  if (fd < 0 || fd >= most_sockets) return;
  sockets[fd].is_vsock = vsock;
  sockets[fd].port = port;
}

static struct sockaddr_un unix_address(unsigned port) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  const char *folder = getenv("VSOCK_FOLDER");
  snprintf(address.sun_path, sizeof address.sun_path, "%s/%u.sock", folder ? folder : ".", port);
  return address;
}

static unsigned port_of(const struct sockaddr *address) { return ((const struct sockaddr_vm *)address)->svm_port; }

static void tell(unsigned port, struct sockaddr *address, socklen_t *length, socklen_t room) {
  if (address == NULL || length == NULL) return;
  struct sockaddr_vm told = {.svm_family = AF_VSOCK, .svm_cid = VMADDR_CID_LOCAL, .svm_port = port};
  memcpy(address, &told, room < sizeof told ? room : sizeof told);
  *length = sizeof told;
}

#define NEXT(type, name) ((type)dlsym(RTLD_NEXT, #name))

int socket(int domain, int type, int protocol) {
  int (*next)(int, int, int) = NEXT(int (*)(int, int, int), socket);
  _Bool vsock = domain == AF_VSOCK;
  int fd = vsock ? next(AF_UNIX, type, 0) : next(domain, type, protocol);
  remember(fd, vsock, 0);
  return fd;
}

int bind(int fd, const struct sockaddr *address, socklen_t length) {
  int (*next)(int, const struct sockaddr *, socklen_t) = NEXT(int (*)(int, const struct sockaddr *, socklen_t), bind);
  if (!is_vsock(fd)) return next(fd, address, length);
  struct sockaddr_un at = unix_address(port_of(address));
  unlink(at.sun_path);
  sockets[fd].port = port_of(address);
  return next(fd, (struct sockaddr *)&at, sizeof at);
}

int connect(int fd, const struct sockaddr *address, socklen_t length) {
  int (*next)(int, const struct sockaddr *, socklen_t) =
      NEXT(int (*)(int, const struct sockaddr *, socklen_t), connect);
  if (!is_vsock(fd)) return next(fd, address, length);
  struct sockaddr_un to = unix_address(port_of(address));
  return next(fd, (struct sockaddr *)&to, sizeof to);
}

int accept4(int fd, struct sockaddr *address, socklen_t *length, int flags) {
  int (*next)(int, struct sockaddr *, socklen_t *, int) =
      NEXT(int (*)(int, struct sockaddr *, socklen_t *, int), accept4);
  if (!is_vsock(fd)) return next(fd, address, length, flags);
  // every connection comes from a port of its own
  static unsigned from = 0x40000000;
  int connection = next(fd, NULL, NULL, flags);
  if (connection < 0) return connection;
  remember(connection, 1, sockets[fd].port);
  tell(from++, address, length, length ? *length : 0);
  return connection;
}

int accept(int fd, struct sockaddr *address, socklen_t *length) { return accept4(fd, address, length, 0); }

int getsockname(int fd, struct sockaddr *address, socklen_t *length) {
  int (*next)(int, struct sockaddr *, socklen_t *) = NEXT(int (*)(int, struct sockaddr *, socklen_t *), getsockname);
  if (!is_vsock(fd)) return next(fd, address, length);
  tell(sockets[fd].port, address, length, *length);
  return 0;
}
