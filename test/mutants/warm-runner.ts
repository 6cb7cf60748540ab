// SPDX-License-Identifier: Apache-2.0
// A test runner for Stryker beside its own one for vitest, which starts a worker and loads every test file anew for each
// mutant. Here a mutant first meets the tests that reach it in a worker that is already warm (warm.ts). One that only
// decides something while modules load, or that no test notices there, then runs the usual way: "killed" may come from
// either, "survived" of a mutant that is also reached while loading only from the other.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { strykerPlugins as usual } from '@stryker-mutator/vitest-runner';
import { createVitest, type Vitest } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    occMutants: string;
  }
}

export type Question = { readonly mutant: string; readonly hitLimit?: number; readonly ids: readonly string[] };

export type Answer =
  | { readonly status: 'killed'; readonly by: string; readonly tests: number; readonly message: string }
  | { readonly status: 'survived'; readonly tests: number }
  | { readonly status: 'timeout' }
  | { readonly status: 'confused'; readonly why: string };

type Factory = Extract<(typeof usual)[number], { readonly factory: unknown }>['factory'];
type TestRunner = ReturnType<Factory>;
type DryRun = Awaited<ReturnType<TestRunner['dryRun']>>;
type MutantRunOptions = Parameters<TestRunner['mutantRun']>[0];
type MutantRun = Awaited<ReturnType<TestRunner['mutantRun']>>;

/** Longer than the slowest start of a worker and shorter than a person waits. */
const startLimitMs = 120_000;

/** A test that takes this long on a busy machine does not come to its end: the mutant blocks the worker. */
const silenceLimitMs = 40_000;

class Warm {
  readonly #vitest: Vitest;
  readonly #channel: BroadcastChannel;
  readonly #running: Promise<unknown>;

  private constructor(vitest: Vitest, channel: BroadcastChannel, running: Promise<unknown>) {
    this.#vitest = vitest;
    this.#channel = channel;
    this.#running = running;
  }

  static async start(): Promise<Warm> {
    const name = `occ-mutants-${process.pid}-${performance.now()}`;
    const vitest = await createVitest('test', {
      config: 'test/mutants/vitest.config.ts',
      include: ['test/mutants/warm.ts'],
      pool: 'threads',
      maxWorkers: 1,
      watch: false,
      reporters: [{}],
      teardownTimeout: 500,
    });
    vitest.provide('occMutants', name);
    const channel = new BroadcastChannel(name);
    const ready = next(channel, startLimitMs);
    const running = vitest.start();
    if ((await Promise.race([ready, running])) !== 'ready') {
      throw new Error(
        `the warm tests did not start: ${String(vitest.state.getFiles()[0]?.result?.errors?.[0]?.message)}`,
      );
    }
    return new Warm(vitest, channel, running);
  }

  /** Undefined when the worker does not come back. */
  async ask(question: Question): Promise<Answer | undefined> {
    let message = next(this.#channel, silenceLimitMs);
    this.#channel.postMessage(question);
    for (;;) {
      const said = await message;
      if (said !== 'next test') return said as Answer | undefined;
      message = next(this.#channel, silenceLimitMs);
    }
  }

  async close(): Promise<void> {
    this.#channel.postMessage('end');
    this.#channel.close();
    await this.#running;
    await this.#vitest.close();
  }

  /** For a worker that does not listen any more: vitest ends its thread. */
  abandon(): void {
    this.#channel.close();
    void this.#vitest.cancelCurrentRun('keyboard-input');
    void this.#vitest.close();
  }
}

/** The next message, or undefined after a time. */
function next(channel: BroadcastChannel, limitMs: number): Promise<unknown> {
  return new Promise((settle) => {
    const timer = setTimeout(() => settle(undefined), limitMs);
    channel.onmessage = (event: unknown) => {
      clearTimeout(timer);
      settle((event as { readonly data: unknown }).data);
    };
  });
}

/** By mutant, the tests that reach it, cheapest first; beside the mutated copy, for the process that follows. */
type Reach = Readonly<Record<string, readonly string[]>>;
const reachFile = 'occ-mutants-reach.json';

function reachOf(result: DryRun): Reach {
  if (result.status !== 'complete') return {};
  const cost = new Map(result.tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
  const tests = Object.entries(result.mutantCoverage?.perTest ?? {});
  const reach = new Map<string, string[]>();
  for (const [test, hits] of tests.toSorted(([a], [b]) => (cost.get(a) ?? 0) - (cost.get(b) ?? 0))) {
    for (const mutant of Object.keys(hits)) reach.set(mutant, [...(reach.get(mutant) ?? []), test]);
  }
  return Object.fromEntries(reach);
}

class WarmRunner implements TestRunner {
  readonly #usual: TestRunner;
  #reach: Reach = {};
  #warm: Warm | undefined;

  constructor(usual: TestRunner) {
    this.#usual = usual;
  }

  capabilities(): ReturnType<TestRunner['capabilities']> {
    return this.#usual.capabilities();
  }

  async init(): Promise<void> {
    await this.#usual.init?.();
    if (!existsSync(reachFile)) return;
    this.#reach = JSON.parse(readFileSync(reachFile, 'utf8')) as Reach;
    this.#warm = await Warm.start();
  }

  async dryRun(options: Parameters<TestRunner['dryRun']>[0]): Promise<DryRun> {
    const result = await this.#usual.dryRun(options);
    this.#reach = reachOf(result);
    writeFileSync(reachFile, JSON.stringify(this.#reach));
    this.#warm = await Warm.start();
    return result;
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRun> {
    const { activeMutant, hitLimit, mutantActivation } = options;
    const ids = this.#reach[activeMutant.id] ?? [];
    if (ids.length === 0) return this.#usual.mutantRun(options);
    this.#warm ??= await Warm.start();
    const answer = await this.#warm.ask({ mutant: activeMutant.id, ids, ...(hitLimit !== undefined && { hitLimit }) });
    switch (answer?.status) {
      case 'killed': {
        const { by, message, tests } = answer;
        return { status: 'killed', killedBy: [by], failureMessage: message, nrOfTests: tests } as MutantRun;
      }
      case 'survived':
        if (mutantActivation === 'static') return this.#usual.mutantRun(options);
        return { status: 'survived', nrOfTests: answer.tests } as MutantRun;
      case 'confused':
        await this.#warm.close();
        this.#warm = undefined;
        return this.#usual.mutantRun(options);
      default:
        this.#warm.abandon();
        this.#warm = undefined;
        return { status: 'timeout' } as MutantRun;
    }
  }

  async dispose(): Promise<void> {
    await this.#warm?.close();
    await this.#usual.dispose?.();
  }
}

const [vitestPlugin] = usual as readonly { readonly factory: Factory }[];

function warmRunner(injector: { injectFunction(factory: unknown): TestRunner }): TestRunner {
  return new WarmRunner(injector.injectFunction(vitestPlugin?.factory));
}
warmRunner.inject = ['$injector'] as const;

export const strykerPlugins = [{ kind: 'TestRunner', name: 'warm', factory: warmRunner }];
