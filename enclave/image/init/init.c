// SPDX-License-Identifier: Apache-2.0
// The first process of the enclave: makes sure that this is the machine and the image that were measured, says that it
// is up, then stands between the app and its two devices: the NSM and vsock. It reads no configuration. Whatever ends
// unexpectedly ends the machine, and the key with it.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/reboot.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "cmdline.h"
#include "nsm.h"
#include "stream.h"

// linux/vm_sockets.h, which the static C library does not carry
enum { af_vsock = 40, any_cid = -1, parent_cid = 3 };
struct vsock_address {
  unsigned short family, reserved;
  unsigned port, cid;
  unsigned char zero[4];
};

enum {
  heartbeat_port = 9000,
  heartbeat_byte = 0xb7,
  heartbeat_seconds = 10,
  app_port = 5000,       // requests: the parent connects
  outbound_port = 5001,  // byte pipes: the parent is connected to
  max_connections = 32,  // of each kind; one carries many requests
  app_start_ms = 60000,  // slower is broken, even under an emulator
};

// The app and what serves it are different users of one group: neither can touch the other or this process.
enum { app_uid = 1000, service_uid = 1001, shared_gid = 1000 };

static const char nsm_path[] = "/run/nsm.sock";
static const char outbound_path[] = "/run/outbound.sock";
static const char app_folder[] = "/run/app";
static const char app_path[] = "/run/app/app.sock";

// Without ACPI a reset is the way to switch off: Nitro ends an enclave that does it.
static _Noreturn void end(const char *why) {
  dprintf(1, "init: %s\n", why);
  reboot(RB_AUTOBOOT);
  for (;;) pause();
}

static void require(_Bool holds, const char *what) {
  if (!holds) end(what);
}

static ssize_t read_file(const char *path, char *text, size_t room) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return -1;
  ssize_t length = read(file, text, room);
  close(file);
  return length;
}

static void mount_all(void) {
  const unsigned long plain = MS_NOSUID | MS_NODEV | MS_NOEXEC;
  require(mount("devtmpfs", "/dev", "devtmpfs", MS_NOSUID | MS_NOEXEC, "mode=0755") == 0, "cannot mount /dev");
  require(mount("proc", "/proc", "proc", plain, NULL) == 0, "cannot mount /proc");
  require(mount("sysfs", "/sys", "sysfs", plain, NULL) == 0, "cannot mount /sys");
  require(mount("tmpfs", "/run", "tmpfs", plain, "mode=0755,size=1m") == 0, "cannot mount /run");
}

static void require_cmdline(void) {
  char text[4096];
  ssize_t length = read_file("/proc/cmdline", text, sizeof text);
  require(length > 0 && (size_t)length < sizeof text, "cannot read the command line");
  require(cmdline_is(CMDLINE, text, (size_t)length), "the command line is not the one that was measured");
}

// Before anything draws a key: the kernel's randomness must be fed by the NSM.
static void require_entropy(void) {
  static const char expected[] = "nsm-hwrng\n";
  char text[64];
  ssize_t length = read_file("/sys/class/misc/hw_random/rng_current", text, sizeof text);
  require(length == sizeof expected - 1 && memcmp(text, expected, sizeof expected - 1) == 0,
          "randomness does not come from the NSM");
}

static int vsock_connect(unsigned port) {
  int connection = socket(af_vsock, SOCK_STREAM | SOCK_CLOEXEC, 0);
  struct vsock_address to = {.family = af_vsock, .port = port, .cid = parent_cid};
  if (connection >= 0 && connect(connection, (struct sockaddr *)&to, sizeof to) == 0) return connection;
  close(connection);
  return -1;
}

static int vsock_listen(unsigned port) {
  int listener = socket(af_vsock, SOCK_STREAM | SOCK_CLOEXEC, 0);
  struct vsock_address at = {.family = af_vsock, .port = port, .cid = (unsigned)any_cid};
  require(listener >= 0 && bind(listener, (struct sockaddr *)&at, sizeof at) == 0 &&
              listen(listener, max_connections) == 0,
          "cannot listen on vsock");
  return listener;
}

static struct sockaddr_un unix_address(const char *path) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
  return address;
}

static int unix_connect(const char *path) {
  int connection = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  struct sockaddr_un to = unix_address(path);
  if (connection >= 0 && connect(connection, (struct sockaddr *)&to, sizeof to) == 0) return connection;
  close(connection);
  return -1;
}

// For the app alone.
static int unix_listen(const char *path) {
  int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  struct sockaddr_un at = unix_address(path);
  require(listener >= 0 && bind(listener, (struct sockaddr *)&at, sizeof at) == 0 &&
              chmod(path, 0600) == 0 && chown(path, app_uid, shared_gid) == 0 &&
              listen(listener, max_connections) == 0,
          "cannot listen on a socket for the app");
  return listener;
}

// The launcher waits for this byte. A parent that does not answer it harms nobody but itself.
static void heartbeat(void) {
  int parent = vsock_connect(heartbeat_port);
  struct timeval limit = {.tv_sec = heartbeat_seconds};
  unsigned char byte = heartbeat_byte;
  _Bool answered = parent >= 0 && setsockopt(parent, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit) == 0 &&
                   write_all(parent, &byte, 1) && read_all(parent, &byte, 1) && byte == heartbeat_byte;
  dprintf(1, "init: heartbeat %s\n", answered ? "answered" : "not answered");
  close(parent);
}

static void relay_between(int a, int b) {
  if (b >= 0) relay(a, b);
}

static void handle_nsm(int connection) { serve_nsm(connection, nsm_device_ask); }
static void handle_request(int connection) { relay_between(connection, unix_connect(app_path)); }
static void handle_outbound(int connection) { relay_between(connection, vsock_connect(outbound_port)); }

static void become(uid_t uid) {
  struct rlimit none = {0, 0};
  require(setrlimit(RLIMIT_CORE, &none) == 0 && setgroups(0, NULL) == 0 &&
              setresgid(shared_gid, shared_gid, shared_gid) == 0 && setresuid(uid, uid, uid) == 0 &&
              prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0,
          "cannot give up privileges");
}

// When one of these ends, everything does. Other processes come and go with their connections.
static pid_t lasting[4];

static _Bool start_process(void) {
  static unsigned count;
  pid_t child = fork();
  require(child >= 0, "cannot start a process");
  if (child > 0) lasting[count++] = child;
  return child == 0;
}

static void start_service(int listener, void (*handle)(int connection)) {
  if (start_process()) {
    become(service_uid);
    serve(listener, max_connections, handle);
  }
  close(listener);
}

static void start_app(void) {
  require(mkdir(app_folder, 0770) == 0 && chown(app_folder, app_uid, shared_gid) == 0, "cannot make the app's folder");
  if (!start_process()) return;
  become(app_uid);
  umask(0007);
  char *arguments[] = {"/app/node", "--no-addons", "/app/main.mjs", NULL};
  char *environment[] = {NULL};
  execve(arguments[0], arguments, environment);
  dprintf(1, "init: cannot run the app: %s\n", strerror(errno));
  _exit(127);
}

static void require_lasting(pid_t ended) {
  for (unsigned at = 0; at < sizeof lasting / sizeof *lasting; at++) require(lasting[at] != ended, "a process ended");
}

// Until the app listens nobody can reach it.
static void await_app(void) {
  const struct timespec pause = {.tv_nsec = 5000000};
  int connection;
  for (int waited = 0; (connection = unix_connect(app_path)) < 0; waited += 5) {
    require(waited < app_start_ms, "the app does not listen");
    pid_t ended = waitpid(-1, NULL, WNOHANG);
    if (ended > 0) require_lasting(ended);
    nanosleep(&pause, NULL);
  }
  close(connection);
}

int main(void) {
  mount_all();
  require_cmdline();
  require_entropy();
  require(nsm_open(), "there is no NSM");
  heartbeat();
  start_service(unix_listen(nsm_path), handle_nsm);
  start_service(unix_listen(outbound_path), handle_outbound);
  start_app();
  await_app();
  start_service(vsock_listen(app_port), handle_request);
  struct timespec up;
  clock_gettime(CLOCK_BOOTTIME, &up);
  dprintf(1, "init: ready after %ld ms\n", up.tv_sec * 1000 + up.tv_nsec / 1000000);
  for (;;) require_lasting(wait(NULL));
}
