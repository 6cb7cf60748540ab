// SPDX-License-Identifier: Apache-2.0
// Writes the vectors beside this file, and the JSON Schema of the policy. Run it after a change of the wire format;
// the diff is what other implementations will have to follow.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyJsonSchema } from '../../src/verify/policy.ts';
import { vectorFiles } from '../vector-maker/all.ts';

const folder = import.meta.dirname;
for (const name of readdirSync(folder)) if (name.endsWith('.json')) rmSync(join(folder, name));
const files = await vectorFiles();
for (const [name, text] of files) writeFileSync(join(folder, name), text);
writeFileSync(join(folder, '../../src/verify/policy.schema.json'), `${JSON.stringify(policyJsonSchema(), null, 2)}\n`);
process.stdout.write(`${files.size} vectors\n`);
