// SPDX-License-Identifier: Apache-2.0
// A test file that has loaded the others and runs single tests of theirs on demand, with one mutant switched on: a
// mutant then costs the time of its tests, not that of loading them. warm-runner.ts asks.
import { resolve } from 'node:path';
import { describe, inject, it, TestRunner } from 'vitest';
import type { Answer, Question } from './warm-runner.ts';

const files = JSON.parse(process.env.OCC_MUTANTS_TESTS ?? '[]') as readonly string[];

/** A test that takes longer was stopped by the mutant. */
const patienceMs = 20_000;

type Test = NonNullable<ReturnType<typeof TestRunner.getCurrentTest>>;
type Suite = NonNullable<Test['suite']>;
type Known = { readonly test: Test; readonly suites: readonly Suite[] };

/** What instrumented code looks at. */
type Switch = { activeMutant?: string | undefined; hitCount?: number | undefined; hitLimit?: number | undefined };
const held = globalThis as { __stryker__?: Switch };
held.__stryker__ ??= {};
const mutants = held.__stryker__;

const prepared = new Set<Suite>();

/** Runs hooks as vitest does, but each suite's once: what they make is made without a mutant. */
async function prepare(suites: readonly Suite[]): Promise<void> {
  for (const suite of suites.filter((suite) => !prepared.has(suite))) {
    prepared.add(suite);
    for (const hook of TestRunner.getSuiteHooks(suite).beforeAll) await hook(suite);
  }
}

async function cleanUp(): Promise<void> {
  for (const suite of prepared) {
    for (const hook of TestRunner.getSuiteHooks(suite).afterAll) await hook(suite);
  }
}

function testsOf(file: string, suite: Suite, suites: readonly Suite[], names: readonly string[]): [string, Known][] {
  return suite.tasks.flatMap((child): [string, Known][] => {
    const chain = [...names, child.name];
    if (child.type === 'suite') return testsOf(file, child, [...suites, child], chain);
    return [[`${file}#${chain.join(' > ').trim()}`, { test: child, suites }]];
  });
}

type Run = { readonly error?: unknown; readonly slow?: true };

async function run(test: Test): Promise<Run> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slow = new Promise<Run>((settle) => {
    timer = setTimeout(() => settle({ slow: true }), patienceMs);
  });
  const work = (async (): Promise<Run> => {
    try {
      await TestRunner.getTestFn(test)();
      return {};
    } catch (error) {
      return { error: error ?? new Error('nothing') };
    }
  })();
  return Promise.race([work, slow]).finally(() => clearTimeout(timer));
}

async function answer(
  known: ReadonlyMap<string, Known>,
  { mutant, hitLimit, ids }: Question,
  say: (word: 'next test') => void,
): Promise<Answer> {
  for (const [at, id] of ids.entries()) {
    say('next test');
    const found = known.get(id);
    if (!found) return { status: 'confused', why: `there is no test ${id}` };
    await prepare(found.suites);
    Object.assign(mutants, { activeMutant: mutant, hitCount: 0, hitLimit });
    const { error, slow } = await run(found.test);
    const hits = mutants.hitCount ?? 0;
    Object.assign(mutants, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    if (slow || (hitLimit !== undefined && hits > hitLimit)) return { status: 'timeout' };
    if (error === undefined) continue;
    // a mutant that left something behind must not be taken for the next one
    if ((await run(found.test)).error !== undefined) return { status: 'confused', why: `${id} fails on its own` };
    return { status: 'killed', by: id, tests: at + 1, message: String(error) };
  }
  return { status: 'survived', tests: ids.length };
}

it('answers until nobody asks', { timeout: 0 }, async ({ task }) => {
  const suites = task.file.tasks.filter((child) => child.type === 'suite');
  const known = new Map(suites.flatMap((suite) => testsOf(suite.name, suite, [suite], [])));
  const channel = new BroadcastChannel(inject('occMutants'));
  await new Promise<void>((end) => {
    channel.onmessage = async (event: unknown) => {
      const { data } = event as { readonly data: Question | 'end' };
      if (data === 'end') end();
      else channel.postMessage(await answer(known, data, (word) => channel.postMessage(word)));
    };
    channel.postMessage('ready');
  });
  channel.close();
  await cleanUp();
});

for (const file of files) describe(file, async () => void (await import(/* @vite-ignore */ resolve(file))));
