// SPDX-License-Identifier: Apache-2.0
// `occproof/host`: the development host, the port every host implements, and the kit every host must pass.
export type { AttestationRequest, Host } from '../proof/host.ts';
export { type ComplianceFinding, checkCompliance, runCompliance, runHostComplianceTests } from './compliance.ts';
export { StubHost, stubMeasurement } from './stub-host.ts';
