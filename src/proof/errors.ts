// SPDX-License-Identifier: Apache-2.0
// "Could not do it": every failure that is not a verdict. A verdict ("did it; the answer is no") is a check row,
// never one of these. One closed table gives each code its HTTP status and the hint shown when none is given.

const table = {
  // what the caller handed us
  usage: [400, 'Run the command with --help, or read the inputs in action.yml.'],
  'json-invalid': [400, 'The text must be one strict JSON value: no duplicate keys, no trailing text.'],
  'encoding-invalid': [400, 'Use canonical base64 (RFC 4648 §4, padded) or lower-case hex.'],
  'proof-invalid': [400, 'The file must hold occ/1 proofs as the service returned them, unedited.'],
  'bundle-invalid': [
    400,
    'The file must be an OCC bundle, a proof, a JSON array or JSON Lines of proofs, or a .proof.zip.',
  ],
  'bundle-format-unsupported': [400, 'Only occ/1 is read here; this looks like a later format of the public service.'],
  'policy-invalid': [400, 'Compare the policy with the fields listed in src/proof/SPEC.md.'],
  'policy-unknown-field': [400, 'Correct or remove the field; an unknown one would silently demand nothing.'],
  'policy-empty-list': [400, 'Name at least one value, or remove the field.'],
  'policy-no-anchor': [400, 'Say what code you trust: allowedMeasurements, pcrs or allowedPublicKeys.'],
  'policy-no-committer': [
    400,
    'Say for whom: expectedHead, exclusiveKeys, an identity; or anyCommitter if anybody may commit.',
  ],
  'evidence-invalid': [400, 'The evidence is damaged or not what it is said to be; get it anew from its source.'],
  'no-subjects': [400, 'Name at least one existing file.'],
  'no-proofs': [400, 'The bundle must hold at least one proof.'],
  'too-many': [400, 'Split the work: the limit is stated in the message.'],
  'file-not-found': [404, 'Check the path; it is relative to the working directory.'],
  'file-unreadable': [400, 'Check the permissions of the file.'],
  'file-exists': [409, 'Choose another path, or pass --force to replace the file.'],
  'file-unwritable': [400, 'Check that the folder exists and can be written.'],
  'file-changed': [409, 'Something wrote to the file while it was being hashed; finish the build first.'],
  'file-not-regular': [400, 'Only regular files can be committed.'],
  'name-invalid': [400, 'Artifact names are workspace-relative POSIX paths without control characters.'],
  // state of the development host
  'state-invalid': [500, 'The state file is damaged. Restore a copy, or delete it to start a new key and epoch.'],
  'state-unwritable': [500, 'Check that the folder of the state file exists and can be written.'],
  'listen-failed': [500, 'Choose another port (or 0 for a free one) and a host this machine has.'],
  'state-locked': [500, 'Another process uses this state file; stop it or choose another file.'],
  // what the parent keeps
  'store-invalid': [
    500,
    'The store is damaged or not one. Restore a copy, or name another file; proofs that clients keep stay valid.',
  ],
  'store-unwritable': [500, 'Check that the folder of the store exists, can be written and has room.'],
  'store-locked': [500, 'Another process uses this store; stop it or name another file.'],
  // host and constructor
  'host-failed': [500, 'The host could not sign; nothing was issued.'],
  // what the service answers
  'bad-request': [400, 'Compare the request with the service API in src/proof/SPEC.md.'],
  'identity-refused': [403, 'Mint a token for exactly this request, right before it is sent, and send it unchanged.'],
  'approval-refused': [403, 'Have the actor approve exactly these slots and digests, and send the approval unchanged.'],
  'issuer-unreachable': [503, 'Try again; the operator checks the way from the enclave to the issuer.'],
  'issuer-refused': [503, 'Nobody but the issuer itself is believed; the operator checks what lies between.'],
  unauthorized: [401, 'Give an API key this service knows.'],
  forbidden: [403, 'This chain belongs to another API key.'],
  'not-found': [404, 'There is no such route or object.'],
  'method-not-allowed': [405, 'Use the method the API describes for this route.'],
  'request-timeout': [408, 'Send the whole request without pausing.'],
  'in-flight': [409, 'The same request is being answered; wait and ask again.'],
  'answer-forgotten': [409, 'The proofs were made, but are no longer kept here; commit again under a new key.'],
  'slot-unknown': [409, 'Take a fresh slot; each works once, on its own chain, until it expires.'],
  'chain-closed': [409, 'The chain was closed; start another one, or re-run the workflow with a higher attempt.'],
  'epoch-ended': [409, 'The enclave has ended its epoch. Re-run all jobs, so that they meet the next one.'],
  'not-configured': [503, 'The enclave waits for its configuration; the parent sends it when it starts.'],
  'already-configured': [409, 'An enclave takes one configuration for life; restart it for another.'],
  'handover-refused': [409, 'A chain is handed over between two booted epochs that name each other.'],
  'body-too-large': [413, 'Send fewer digests per request.'],
  'media-type-unsupported': [415, 'Send application/json, or application/octet-stream to /commit.'],
  'idempotency-mismatch': [422, 'Use a new Idempotency-Key for a different request.'],
  'rate-limited': [429, 'Wait as long as Retry-After says.'],
  'slots-exhausted': [429, 'Use or let expire the open slots first.'],
  'chains-exhausted': [503, 'This epoch holds as many chains as it can.'],
  unavailable: [503, 'Try again later.'],
  internal: [500, 'This is a defect; please report it with the message above.'],
  // what a client meets
  'token-unavailable': [502, 'Give the job `permissions: id-token: write`, or commit to a chain outside gha/.'],
  'endpoint-invalid': [400, 'Give an https:// URL, or http:// on loopback, or "embedded".'],
  'service-unreachable': [502, 'Check the endpoint, the network and the proxy settings.'],
  'service-timeout': [504, 'The service is slow or stuck; try again, or raise the budget.'],
  'service-refused': [502, 'The service refused the request; its answer is quoted above.'],
  'service-redirected': [502, 'An API does not redirect. If the new address is the service you mean, give that one.'],
  'service-answer-truncated': [502, 'The connection broke while the answer arrived; try again.'],
  'service-answer-invalid': [502, 'The endpoint does not answer as an OCC service does; nothing of it was kept.'],
  'slot-refused': [502, 'The service returned a slot that does not verify; nothing was committed.'],
  'proof-refused': [502, 'The service returned a proof that does not verify; nothing of it was kept.'],
  'proof-replayed': [502, 'The service returned a proof it had returned before; nothing of the answer was kept.'],
  'proofs-reordered': [502, 'The service mixed up which proof is for which artifact; nothing of the answer was kept.'],
  'commit-outcome-unknown': [
    502,
    'The digests may or may not have been committed. Use a fresh chain name for the next try.',
  ],
  cancelled: [503, 'The caller stopped the work; run it again.'],
  // workflow artifacts
  'artifact-not-found': [404, 'Check artifact-name and that the committing job ran before this one.'],
  'artifact-name-taken': [409, 'Names are unique in a run: include the job, matrix leg and attempt.'],
  'upload-failed': [502, 'The artifact service did not take the upload.'],
  'download-failed': [502, 'The artifact service did not hand out the artifact.'],
  'artifacts-unsupported': [400, 'This server has no artifact service v4; pass the bundle by path.'],
  // enclave images
  'eif-header': [400, 'The file must be an enclave image in EIF version 4, as a build tool wrote it.'],
  'eif-section-count': [400, 'An image has 1 to 32 sections; the count in the header was changed.'],
  'eif-overlap': [400, 'Two readers would see two images in this file; build it anew.'],
  'eif-gap': [400, 'Bytes that belong to no section are not part of an image; build it anew.'],
  'eif-truncated': [400, 'The file ends too early; fetch it again and compare its SHA-256.'],
  'eif-trailing': [400, 'Something was appended to the image; fetch it again and compare its SHA-256.'],
  'eif-section': [400, 'The order is kernel, cmdline, metadata, ramdisks, signature; build the image anew.'],
  'eif-no-ramdisk': [400, 'Without a ramdisk nothing can start; build the image anew.'],
  'eif-crc': [400, 'The file is damaged; fetch it again and compare its SHA-256.'],
  'eif-metadata': [400, 'The metadata section is JSON with a name, a version and how it was built.'],
  'eif-signature': [400, 'The signature section holds one PEM certificate and one COSE signature.'],
  'cpio-invalid': [400, 'Write the ramdisk with the tool of this project: one sorted newc archive without times.'],
  'image-input': [502, 'An input is not the locked one: fetch it from another mirror, or resolve the lock anew.'],
  'image-build': [500, 'The tool named above failed; what it said follows.'],
  'image-record-invalid': [
    400,
    'Give what `occ measure --json` said of the image you trust, or its PCR0, PCR1 and PCR2.',
  ],
  // frames between parent and enclave
  'frame-invalid': [500, 'The other side does not speak this protocol.'],
  'link-closed': [503, 'The enclave is not there; try again later.'],
} as const satisfies Record<string, readonly [status: number, hint: string]>;

export type ErrorCode = keyof typeof table;

/** All codes, for documentation and tests. */
export const errorCodes = Object.keys(table) as readonly ErrorCode[];

/** Thrown for everything that could not be done. `message` says what, expected and got; `hint` how to fix it. */
export class OccError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;

  constructor(code: ErrorCode, message: string, options: { readonly hint?: string; readonly cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'OccError';
    this.code = code;
    this.hint = options.hint ?? table[code][1];
  }

  /** The HTTP status a service answers this failure with. */
  get status(): number {
    return table[this.code][0];
  }
}

/** Wraps anything thrown so that an edge has one shape to report; an OccError passes through. */
export function asOccError(error: unknown): OccError {
  if (error instanceof OccError) return error;
  return new OccError('internal', error instanceof Error ? error.message : String(error), { cause: error });
}
