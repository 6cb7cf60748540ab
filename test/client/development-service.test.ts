// SPDX-License-Identifier: Apache-2.0
// The journey against the real service with the development host.
import { afterEach, describe, expect, it } from 'vitest';
import { type DevelopmentService, startDevelopmentService } from '../../enclave/dev.ts';
import { commitSubjects } from '../../src/client/commit.ts';
import { mergeBundles } from '../../src/proof/bundle.ts';
import { parsePolicy } from '../../src/verify/policy.ts';
import { verifyBundle } from '../../src/verify/verify.ts';
import { failureOf, optionsFor, subjectsNamed } from './journey.ts';

let service: DevelopmentService;
afterEach(() => service.close());

async function start(apiKeys?: readonly string[]): Promise<string> {
  service = await startDevelopmentService({ port: 0, host: '127.0.0.1', apiKeys });
  return service.url;
}

const build = subjectsNamed(Array.from({ length: 1203 }, (_, at) => `dist/${at}.js`));

describe('a commit to the development service', () => {
  it('gives a bundle that verifies as one linked chain', async () => {
    const options = optionsFor(await start(), { apiKey: undefined, subjects: build });
    const { bundle, head, key, chainId, epochId, notes } = await commitSubjects(options);
    const policy = parsePolicy({
      allowedPublicKeys: [key.publicKeyB64],
      expectedHead: head,
      requireNames: true,
      requireSlot: true,
      requireChain: 'linked',
    });
    expect(verifyBundle({ bundle, subjects: build, policy, now: Date.now() })).toMatchObject({ valid: true });
    expect({ chainId, epochId }).toEqual({ chainId: options.chainId, epochId: service.epochId });
    expect(notes[0]).toContain('no hardware');
  });

  it('continues the chain of an earlier job, which the merged bundles show', async () => {
    const endpoint = await start();
    const first = await commitSubjects(optionsFor(endpoint, { apiKey: undefined, subjects: build.slice(0, 5) }));
    const second = await commitSubjects(optionsFor(endpoint, { apiKey: undefined, subjects: build.slice(5, 9) }));
    expect(second.proofs[0]?.commit).toMatchObject({ chainIndex: '6', prevB64: first.head });
    const policy = parsePolicy({
      allowedPublicKeys: [first.key.publicKeyB64],
      expectedHead: second.head,
      requireChain: 'linked',
    });
    const bundle = mergeBundles([first.bundle, second.bundle]);
    const input = { subjects: build.slice(0, 9), policy, now: Date.now() };
    expect(verifyBundle({ bundle, ...input })).toMatchObject({ valid: true });
  });

  it('lets jobs of one run commit to its chain at the same time', async () => {
    const endpoint = await start();
    const jobs = [0, 1, 2].map((at) => build.slice(at * 400, at * 400 + 400));
    const commits = await Promise.all(
      jobs.map((subjects) => commitSubjects(optionsFor(endpoint, { apiKey: undefined, subjects }))),
    );
    const bundle = mergeBundles(commits.map((commit) => commit.bundle));
    const publicKey = commits[0]?.key.publicKeyB64;
    const policy = parsePolicy({ allowedPublicKeys: [publicKey], exclusiveKeys: true, requireChain: 'linked' });
    const verdict = verifyBundle({ bundle, subjects: jobs.flat(), policy, now: Date.now() });
    expect(verdict).toMatchObject({ valid: true });
  });

  it('needs an API key where the service wants one', async () => {
    const endpoint = await start(['build:0123456789abcdef']);
    await expect(commitSubjects(optionsFor(endpoint))).resolves.toHaveProperty('head');
    for (const apiKey of [undefined, 'build:wrong', '0123456789abcdef']) {
      const error = await failureOf(commitSubjects(optionsFor(endpoint, { apiKey })));
      expect(error).toMatchObject({ code: 'unauthorized' });
    }
  });

  it("quotes the service when a chain is another's", async () => {
    const endpoint = await start(['build:0123456789abcdef', 'other:0123456789abcdef']);
    await commitSubjects(optionsFor(endpoint));
    const error = await failureOf(commitSubjects(optionsFor(endpoint, { apiKey: 'other:0123456789abcdef' })));
    expect(error).toMatchObject({ code: 'service-refused' });
    expect(error.message).toContain('got 403: "');
  });
});
