// SPDX-License-Identifier: Apache-2.0
// A service that lies or breaks: every scenario ends in its own error, and nothing of the answer is kept.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitJudgedBy, commitSubjects, type Judge } from '../../src/client/commit.ts';
import type { Proof } from '../../src/proof/proof.ts';
import type { Slot } from '../../src/proof/slot.ts';
import { breakages } from '../fixtures/breakages.ts';
import { foreign, hardwareLies, laterLies, lies, truths } from '../fixtures/lies.ts';
import { testTrust } from '../fixtures/notary.ts';
import { type HostileService, startHostileService } from '../fixtures/start-hostile-service.ts';
import { failureOf, hasty, optionsFor, patient, subjectsNamed } from './journey.ts';

let service: HostileService;
beforeAll(async () => {
  service = await startHostileService();
});
afterAll(() => service.stop());

const credulous: Judge = {
  slots: (values) => values as Slot[],
  proofs: (values) => ({ proofs: values as Proof[], unverified: new Map() }),
};

const allLies = { ...lies, ...hardwareLies };

describe('an answer that lies', () => {
  it.each(Object.entries(allLies))('%s: a client that does not verify accepts it', async (scenario) => {
    const options = optionsFor(service.endpoint(scenario));
    await expect(commitJudgedBy(credulous, options)).resolves.toHaveProperty('bundle');
  });

  it.each(Object.entries(allLies))('%s: is refused', async (scenario, { expect: code, row }) => {
    const error = await failureOf(commitSubjects(optionsFor(service.endpoint(scenario), { trust: testTrust })));
    expect(error).toMatchObject({ code });
    if (row !== undefined) expect(error.message).toContain(`row ${row}:`);
  });

  const twoBatches = subjectsNamed(Array.from({ length: 1003 }, (_, at) => `dist/${at}.js`));

  it.each(Object.entries(laterLies))('%s: a client that does not verify accepts it', async (scenario) => {
    const options = optionsFor(service.endpoint(scenario), { subjects: twoBatches });
    await expect(commitJudgedBy(credulous, options)).resolves.toHaveProperty('bundle');
  });

  it.each(Object.entries(laterLies))('%s: is refused in the second batch', async (scenario, { expect: code, row }) => {
    const endpoint = service.endpoint(scenario);
    const error = await failureOf(commitSubjects(optionsFor(endpoint, { subjects: twoBatches })));
    expect(error).toMatchObject({ code });
    expect(error.message).toContain(`row ${row}:`);
    expect((await service.log(endpoint)).filter(({ path }) => path === '/allocate-slot')).toHaveLength(2);
  });

  it.each(Object.entries(foreign))('%s: is a format of its own', async (scenario, { expect: code }) => {
    const error = await failureOf(commitSubjects(optionsFor(service.endpoint(scenario))));
    expect(error).toMatchObject({ code });
  });

  it.each(Object.keys(truths))('%s: is accepted, one proof per digest', async (scenario) => {
    const { bundle, proofs } = await commitSubjects(optionsFor(service.endpoint(scenario), { trust: testTrust }));
    expect(proofs).toHaveLength(3);
    expect(bundle.proofs).toHaveLength(3);
    expect(bundle.subjects).toHaveLength(4);
  });
});

describe('the root of the test authority', () => {
  it.each(Object.entries(truths).filter(([, { hardware }]) => hardware !== undefined))(
    '%s: counts nothing where nobody asked for it',
    async (scenario) => {
      const error = await failureOf(commitSubjects(optionsFor(service.endpoint(scenario))));
      expect(error).toMatchObject({ code: 'proof-refused' });
      expect(error.message).toContain('row document-path:');
    },
  );
});

describe('a connection that breaks', () => {
  const failing = Object.entries(breakages).filter(([, { expect: code }]) => code !== 'none');
  const passing = Object.keys(breakages).filter((name) => breakages[name]?.expect === 'none');

  it.each(failing)('%s: ends in its own error', async (scenario, { expect: code }) => {
    const slow = code === 'service-timeout' || scenario === 'historic-silence';
    const options = optionsFor(service.endpoint(scenario), { limits: slow ? hasty : patient });
    const error = await failureOf(commitSubjects(options));
    expect(error).toMatchObject({ code });
    expect(error.message).not.toContain('0123456789abcdef');
  });

  it.each(passing)('%s: is survived, with the same request and without a second proof', async (scenario) => {
    const endpoint = service.endpoint(scenario);
    const { proofs } = await commitSubjects(optionsFor(endpoint));
    expect(proofs.map(({ commit }) => commit.chainIndex)).toEqual(['1', '2', '3']);
    const commits = (await service.log(endpoint)).filter(({ path }) => path === '/commit');
    expect(commits.length).toBeGreaterThan(1);
    expect(new Set(commits.map(({ body }) => body)).size).toBe(1);
    expect(new Set(commits.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect(commits[0]?.idempotencyKey).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });

  it.each(Object.keys(breakages).filter((name) => breakages[name]?.historic))(
    '%s: nothing is sent twice to a service that cannot repeat an answer',
    async (scenario) => {
      const endpoint = service.endpoint(scenario);
      await failureOf(commitSubjects(optionsFor(endpoint, { limits: scenario.endsWith('silence') ? hasty : patient })));
      const commits = (await service.log(endpoint)).filter(({ path }) => path === '/commit');
      expect(commits).toHaveLength(1);
      expect(commits[0]?.idempotencyKey).toBeUndefined();
    },
  );

  it.each(['bad-gateway', 'reset', 'half-answer'])('%s: is tried again until the budget is spent', async (scenario) => {
    const endpoint = service.endpoint(scenario);
    await failureOf(commitSubjects(optionsFor(endpoint, { budgetMs: 30_000 })));
    const commits = (await service.log(endpoint)).filter(({ path }) => path === '/commit');
    expect(commits.length).toBeGreaterThan(2);
  });

  it.each(['redirects', 'not-json', 'huge', 'refused', 'unauthorized', 'rate-limited', 'server-error'])(
    '%s: is not tried again',
    async (scenario) => {
      const endpoint = service.endpoint(scenario);
      await failureOf(commitSubjects(optionsFor(endpoint, { budgetMs: 30_000 })));
      const asked = (await service.log(endpoint)).map(({ path }) => path);
      expect(new Set(asked).size).toBe(asked.length);
    },
  );
});
