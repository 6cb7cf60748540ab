// SPDX-License-Identifier: Apache-2.0
// The parts of a Turnkey pair, each read once and only out of what carries it; what rests on something that does not
// hold is undefined, so that no row can take it for evidence.
import { equalBytes } from '../../proof/bytes.ts';
import { sha256 } from '../../proof/sha256.ts';
import type { TrustRoot } from '../certificate-path.ts';
import { type CheckedDocument, checkDocument, type DocumentTimes, genuineDocument } from '../document.ts';
import type { VerifyEcdsa } from '../ecdsa.ts';
import { attempt, type Outcome } from '../fault.ts';
import type { NitroDocument } from '../nitro.ts';
import type { ExpectedTurnkey } from './expected.ts';
import { type Approval, type QuorumManifest, readApprovals, readManifest } from './manifest.ts';
import type { Members } from './members.ts';
import { type AppProof, readAppProof, readPayload, readTurnkeyBootProof, type TurnkeyBootProof } from './proof.ts';

export interface TurnkeyInput {
  /** The two proofs, as strict JSON reading returns them. */
  readonly app: unknown;
  readonly boot: unknown;
  readonly roots: readonly TrustRoot[];
  /** When the document's path must have been valid, milliseconds since 1970; absent: when the document was made. */
  readonly at?: number | undefined;
  readonly now: number;
}

export interface TurnkeyPair {
  readonly expected: ExpectedTurnkey;
  readonly verify: VerifyEcdsa;
  readonly times: DocumentTimes;
  readonly app: Outcome<AppProof>;
  readonly payload: Outcome<Members> | undefined;
  readonly boot: Outcome<TurnkeyBootProof>;
  readonly checked: CheckedDocument | undefined;
  /** Genuine. */
  readonly document: NitroDocument | undefined;
  readonly manifest: Outcome<QuorumManifest> | undefined;
  /** SHA-256 of the manifest, 32 bytes. */
  readonly manifestHash: Uint8Array | undefined;
  readonly approvals: Outcome<readonly Approval[]> | undefined;
  /** The manifest, when the genuine document names it. */
  readonly named: QuorumManifest | undefined;
}

export function readPair(input: TurnkeyInput, expected: ExpectedTurnkey, verify: VerifyEcdsa): TurnkeyPair {
  const app = attempt(() => readAppProof(input.app));
  const boot = attempt(() => readTurnkeyBootProof(input.boot));
  const checked = given(boot.value, ({ document }) => checkDocument(document, { roots: input.roots, verify }));
  const times = { now: input.now, at: input.at ?? checked?.form.value?.timestamp ?? input.now };
  const document = checked && genuineDocument(checked, times).value;
  const manifest = given(boot.value, ({ manifest: bytes }) => attempt(() => readManifest(bytes)));
  const manifestHash = given(boot.value, ({ manifest: bytes }) => sha256(bytes));
  const isNamed = manifestHash && document?.userData && equalBytes(document.userData, manifestHash);
  return {
    expected,
    verify,
    times,
    app,
    payload: given(app.value, ({ proofPayload }) => attempt(() => readPayload(proofPayload))),
    boot,
    checked,
    document,
    manifest,
    manifestHash,
    approvals:
      manifest?.value && given(boot.value, (proof) => attempt(() => readApprovals(proof.envelope, proof.manifest))),
    named: isNamed ? manifest?.value : undefined,
  };
}

function given<T, U>(value: T | undefined, use: (value: T) => U): U | undefined {
  return value === undefined ? undefined : use(value);
}
