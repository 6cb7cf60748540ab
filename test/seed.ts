// SPDX-License-Identifier: Apache-2.0
// Generated cases are the same in every run of `npm test`, so that it fails for a change and never by chance. The long
// suite draws new ones: it looks for what nobody has seen yet.
import fc from 'fast-check';

fc.configureGlobal({ seed: 0x0cc1 });
