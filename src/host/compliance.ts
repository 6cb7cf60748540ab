// SPDX-License-Identifier: Apache-2.0
// The compliance kit: what every host must do before its proofs mean anything, as tests for any test runner.
import type { Host } from '../proof/host.ts';
import { type HostCheck, hostChecks } from './compliance-host.ts';
import { proofChecks } from './compliance-proof.ts';

/** All checks, in the order they run. A check throws when the host fails it. */
export const complianceChecks: readonly HostCheck[] = [...hostChecks, ...proofChecks];

export interface ComplianceFinding {
  readonly name: string;
  /** What went wrong; absent when the host passes. */
  readonly fault?: unknown;
}

/** The two functions of a test runner that the kit needs; `node:test`, vitest, jest and mocha have them. */
export interface TestRunner {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: () => Promise<void>): unknown;
}

/** Registers one test per check with a test runner. */
export function runHostComplianceTests(host: Host, { describe, it }: TestRunner): void {
  describe('host compliance', () => {
    for (const { name, run } of complianceChecks) it(name, () => run(host));
  });
}

/** Registers the tests with `node:test`: for a file that `node --test` runs. */
export function runCompliance(host: Host): void {
  runHostComplianceTests(host, process.getBuiltinModule('node:test'));
}

/** Runs every check without a test runner. */
export async function checkCompliance(host: Host): Promise<readonly ComplianceFinding[]> {
  const findings: ComplianceFinding[] = [];
  for (const { name, run } of complianceChecks) {
    findings.push(
      await run(host).then(
        () => ({ name }),
        (fault: unknown) => ({ name, fault: fault ?? 'rejected' }),
      ),
    );
  }
  return findings;
}
