// SPDX-License-Identifier: Apache-2.0
// The Nitro Security Module for a runtime without ioctl: a request and its answer, each behind its length.
#pragma once
#include <stddef.h>

/// Buffers of the kernel driver: nothing longer reaches the device or comes back.
enum { nsm_request_bytes = 0x1000, nsm_response_bytes = 0x3000 };

/// Puts the answer into `response`. Its length, or -1.
typedef long (*nsm_ask)(const void *request, size_t length, void *response, size_t room);

/// Answers one connection until it ends or breaks the rules. What is inside the frames is between app and module.
void serve_nsm(int connection, nsm_ask ask);

/// False where there is no module. Then and before, `nsm_device_ask` fails.
_Bool nsm_open(void);
long nsm_device_ask(const void *request, size_t length, void *response, size_t room);
