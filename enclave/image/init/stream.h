// SPDX-License-Identifier: Apache-2.0
// Sockets read and written whole, and connections served by a bounded number of processes.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// False at the end of the stream or on a fault.
bool read_all(int socket, void *bytes, size_t length);
bool write_all(int socket, const void *bytes, size_t length);

/// A frame's length (u32, big endian), or 0 for one that is empty or longer than `limit`.
uint32_t frame_length(const uint8_t header[4], uint32_t limit);

/// Never returns: each connection is handled by a process of its own, at most `limit` at a time; others wait.
_Noreturn void serve(int listener, unsigned limit, void (*handle)(int connection));

/// Bytes both ways until both ends have said that theirs are over; each way ends by itself.
void relay(int a, int b);
