// SPDX-License-Identifier: Apache-2.0
// Sits the examination in a process of its own, for a Node that cannot read the sources: cases in, answers out.
import { readFileSync } from 'node:fs';
import { verifyEd25519, verifyNoble, verifyNode } from '../../src/proof/ed25519.ts';
import { answers, type Case } from './ed25519-exam.ts';

const cases = JSON.parse(readFileSync(0, 'utf8')) as readonly Case[];
process.stdout.write(
  JSON.stringify({
    version: process.versions.node,
    usesNode: verifyEd25519 === verifyNode,
    node: verifyNode && answers(verifyNode, cases),
    noble: answers(verifyNoble, cases),
  }),
);
