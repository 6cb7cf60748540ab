// SPDX-License-Identifier: Apache-2.0
// `occproof/verify`: verification alone, for Node and browsers.
export type { BundleSubject } from '../proof/bundle.ts';
export { type Bundle, mergeBundles, readBundle } from '../proof/bundle.ts';
export { type ErrorCode, errorCodes, OccError } from '../proof/errors.ts';
export type { Proof } from '../proof/proof.ts';
export { type CheckId, checks } from './checks.ts';
export type { Artifact } from './context.ts';
export type { Finding, Status } from './finding.ts';
export { type Policy, parsePolicy, policyJsonSchema } from './policy.ts';
export { renderJson, renderJsonError } from './report/json.ts';
export { renderMarkdown } from './report/markdown.ts';
export { renderText } from './report/text.ts';
export { readTimestamps, type Timestamps } from './timestamps.ts';
export { type CheckResult, firstFailure, type ProofVerdict, type Verdict } from './verdict.ts';
export { type VerifyInput, verifyAnywhere, verifyBundle } from './verify.ts';
