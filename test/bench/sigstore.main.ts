// SPDX-License-Identifier: Apache-2.0
// The peer as a program that verifies once: `sigstore.main.ts BUNDLE TRUSTED_ROOT`.
import { readFileSync } from 'node:fs';
import { sigstoreUnit } from './sigstore.ts';

const [bundle = '', root = ''] = process.argv.slice(2);
sigstoreUnit(readFileSync(bundle, 'utf8'), readFileSync(root, 'utf8'))();
