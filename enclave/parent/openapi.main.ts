// SPDX-License-Identifier: Apache-2.0
// Writes the description that is published with the code: `npm run openapi`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeApi } from './openapi.ts';

writeFileSync(join(import.meta.dirname, 'openapi.json'), `${JSON.stringify(describeApi(), null, 2)}\n`);
