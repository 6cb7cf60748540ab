// SPDX-License-Identifier: Apache-2.0
// Generated cases are the same for every mutant, and the first that fails is enough.
import fc from 'fast-check';

fc.configureGlobal({ seed: 0x0cc1, endOnFailure: true });
