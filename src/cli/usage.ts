// SPDX-License-Identifier: Apache-2.0
// Wrong use, and how to use it right: the examples below each help, and what to say when arguments make no sense.
import { type Command, CommanderError } from 'commander';
import { quote } from '../proof/bytes.ts';
import type { OccError } from '../proof/errors.ts';
import { misuse } from './failure.ts';

export const programExamples = `
Examples:
  occ commit dist/*                                    proofs of all files, in bundle.occ.json
  occ verify bundle.occ.json dist/* --policy policy.json
  occ photo.jpg -o ./proofs                            ./proofs/photo.jpg.proof.zip
  occ verify ./proofs/photo.jpg.proof.zip --any-signer

Exit codes: 0 done or valid, 1 denied, 2 could not be done or decided, or wrong use.
`;

export const commitExamples = `
Examples:
  occ commit dist/* -o dist.occ.json
  OCC_API_KEY=… occ commit report.pdf -e https://occ.example.org
  OCC_STATE_PATH=./occ-state.json occ commit report.pdf      a development service in this process

Every proof is verified before anything is kept; on any error nothing is written.
`;

export const verifyExamples = `
Examples:
  occ verify bundle.occ.json dist/* --policy policy.json
  occ verify report.pdf.proof.zip --policy policy.yaml       with the file inside
  occ verify proof.json --digest 9f86d081…0a08 --policy policy.json
  occ verify proof.json report.pdf --any-signer              intact, whoever signed

A policy answers two questions, or there is no verdict:
  what code   allowedMeasurements, pcrs, or allowedPublicKeys
  for whom    expectedHead, exclusiveKeys, identity, …; or anyCommitter: true

  {"allowedPublicKeys": ["<key>"], "expectedHead": "<head that the commit printed>"}

Exit codes: 0 valid, 1 denied, 2 could not decide, or wrong use.
`;

export const documentExamples = `
Examples:
  occ document report.bin
  occ document report.b64 --json
  occ document report.bin --at now                           fresh: its certificates live three hours

It is compared with nothing: which code should have run, a policy for \`occ verify\` says.

Exit codes: 0 valid, 1 denied, 2 could not decide, or wrong use.
`;

export const turnkeyExamples = `
Examples:
  occ turnkey app.json boot.json --expected known.json
  occ turnkey app.json boot.json --json

Without --expected a valid pair says only that some attested enclave signed:
  {"pcrs": {"0": ["<hex>"]}, "pivotHashes": ["<hex>"]}     the image and the program
  {"manifestHashes": ["<hex>"]}                            both at once, and who may change them

Exit codes: 0 valid, 1 denied, 2 could not decide, or wrong use.
`;

export const measureExamples = `
Examples:
  occ measure enclave.eif
  occ measure enclave.eif --strict --compare enclave/image/expected.json
  occ measure enclave.eif --json > measured.json

PCR0 alone does not fix an image: bytes can change sides between command line and ramdisk, and no
PCR moves. With --strict they cannot.

Exit codes: 0 done, or equal; 1 another image, or content that --strict denies; 2 no image, or wrong use.
`;

export const serveExamples = `
Examples:
  occ serve                                            on http://127.0.0.1:8787
  API_KEYS=ci:secret,me:other occ serve --host 0.0.0.0
  occ serve --store sqlite:proofs.db --keys keys.txt   what was committed outlives the service
  occ serve --nsm test --root root.pem                 with boot proofs and documents, under a root of its own
  VSOCK_BRIDGE_PORT=9000 occ serve                     for the enclave behind that bridge

  curl -s http://localhost:8787/health
  curl -s http://localhost:8787/commit -H 'Content-Type: application/octet-stream' --data-binary @README.md
`;

/** What was wrong with the arguments, with the command whose help says more. */
export function readable(error: unknown, program: Command, args: readonly string[]): unknown {
  if (!(error instanceof CommanderError)) return error;
  const names = program.commands.map((known) => known.name()).join(', ');
  if (error.code === 'commander.help')
    return misuse(`help: expected one of ${names}, got another word`, 'Run: occ --help');
  const message = error.message.replace(/^error: /, '').replaceAll('\n', ' ');
  const command = program.commands.find((known) => known.name() === args[0]);
  return misuse(message, `Run: ${command ? `occ ${command.name()}` : 'occ'} --help`);
}

/** Files without `-o`, or a command nobody knows. */
export function withoutOutput(first: string, program: Command): OccError {
  const names = program.commands.map((command) => command.name()).join(', ');
  return misuse(`expected a command (${names}), or -o DIR after files, got ${quote(first)}`, 'Run: occ --help');
}
