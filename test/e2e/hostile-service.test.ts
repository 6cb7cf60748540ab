// SPDX-License-Identifier: Apache-2.0
// The committed commit action against a service that lies or breaks, in its own process on raw TCP: every lie has its
// own failure code and advice, and none leaves a bundle or an artifact behind.
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HostileService, startHostileService } from '../fixtures/start-hostile-service.ts';
import { openWorkflowRun, type WorkflowRun } from '../runner/workflow.ts';

const action = resolve(import.meta.dirname, '..', '..');
let service: HostileService;
let run: WorkflowRun;

beforeAll(async () => {
  [service, run] = await Promise.all([startHostileService(), openWorkflowRun()]);
});
afterAll(async () => {
  service.stop();
  await run.close();
});

const commitTo = (scenario: string) =>
  run.job(scenario, async (job) => {
    for (const name of ['a.bin', 'b.bin', 'c.bin']) await writeFile(join(job.workspace, name), name);
    const inputs = { 'subject-path': '*.bin', endpoint: service.endpoint(scenario), 'retry-budget': '3' };
    return job.run({
      action,
      inputs: { ...inputs, 'api-key': 'build:0123456789abcdef' },
      secrets: { key: '0123456789abcdef' },
    });
  });

describe('the commit action', () => {
  it.each(['genuine', 'recovers', 'answer-lost'])('keeps what an honest service answers: %s', async (scenario) => {
    const step = await commitTo(scenario);
    expect(step).toMatchObject({ conclusion: 'success', outputs: { 'subject-count': '3', 'failure-code': '' } });
  });

  it.each([
    ['wrong-digest', 'proof-refused'],
    ['replayed', 'proof-replayed'],
    ['reordered', 'proofs-reordered'],
    ['half-answer', 'service-answer-truncated'],
    ['byte-a-second', 'service-timeout'],
    ['length-short', 'service-answer-invalid'],
    ['reset', 'service-unreachable'],
    ['redirects', 'service-redirected'],
    ['bad-gateway-always', 'unavailable'],
    ['unauthorized', 'unauthorized'],
    ['bitgraph', 'bundle-format-unsupported'],
    ['historic-reset', 'commit-outcome-unknown'],
  ])('%s: fails with %s', async (scenario, code) => {
    const step = await commitTo(scenario);
    expect(step).toMatchObject({ conclusion: 'failure', exitCode: 1, timedOut: false });
    expect(step.outputs['failure-code']).toBe(code);
    expect([step.outputs['bundle-path'], step.outputs.head, step.summary]).toEqual([undefined, undefined, '']);
    expect(step.annotations.at(-1)?.message).toMatch(/\S.*\n.*\S/);
    expect(run.results.artifacts().filter(({ name }) => name.includes(scenario))).toEqual([]);
  });
});
