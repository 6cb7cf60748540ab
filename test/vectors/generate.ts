// SPDX-License-Identifier: Apache-2.0
// Writes what follows from the code: the vectors beside this file, the JSON Schema of the policy, the generated parts of
// SPEC.md. Run it after a change of the wire format; the diff is what other implementations will have to follow.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { policyJsonSchema } from '../../src/verify/policy.ts';
import { vectorFiles } from '../vector-maker/all.ts';
import { withGeneratedParts } from '../vector-maker/spec-tables.ts';

const folder = import.meta.dirname;
for (const name of readdirSync(folder)) if (name.endsWith('.json')) rmSync(join(folder, name));
const files = await vectorFiles();
for (const [name, text] of files) writeFileSync(join(folder, name), text);
const schema = join(folder, '../../src/verify/policy.schema.json');
const isCurrent = isDeepStrictEqual(JSON.parse(readFileSync(schema, 'utf8')), policyJsonSchema());
if (!isCurrent) writeFileSync(schema, `${JSON.stringify(policyJsonSchema(), null, 2)}\n`); // else keep its layout
const spec = join(folder, '../../src/proof/SPEC.md');
writeFileSync(spec, await withGeneratedParts(readFileSync(spec, 'utf8')));
process.stdout.write(`${files.size} vectors\n`);
