// SPDX-License-Identifier: Apache-2.0
// Introduction: what the parent does whenever it meets an enclave. It configures one that is new, keeps the boot proof,
// says what was kept, and asks again for what it never had an answer to.
import { type BootProof, bootHash, parseBootProof } from '../../src/proof/boot.ts';
import { canonicalizeToString } from '../../src/proof/canonical.ts';
import { OccError } from '../../src/proof/errors.ts';
import type { Config } from '../wire/config.ts';
import type { ResultOf } from '../wire/messages.ts';
import type { Acknowledgements } from './acknowledgements.ts';
import type { Commits } from './commits.ts';
import type { EnclaveLink } from './link.ts';
import type { Store } from './store.ts';

export interface IntroductionOptions {
  readonly link: EnclaveLink;
  readonly store: Store;
  readonly config: Config;
  readonly commits: Pick<Commits, 'resume'>;
  readonly acknowledgements: Pick<Acknowledgements, 'resume'>;
  /** What is done with a boot proof; must not throw. */
  readonly onBootProof?: (boot: BootProof, bootB64: string) => void;
  /** Words for the operator, without secrets. */
  readonly warn: (message: string) => void;
}

/** @throws OccError `usage` when the enclave refuses the configuration; as {@link EnclaveLink.ask} */
export async function introduce(options: IntroductionOptions): Promise<void> {
  const { link, store, acknowledgements, commits } = options;
  const { bootProof } = (await configureNew(link, options.config)) ?? (await link.ask('boot', {}));
  if (bootProof) {
    const boot = parseBootProof(bootProof);
    const bootB64 = bootHash(boot);
    await store.keepBootProof(boot, bootB64);
    options.onBootProof?.(boot, bootB64);
    compare(boot, options);
  }
  await acknowledgements.resume();
  await commits.resume();
}

/** Undefined for an enclave that was configured before. @throws OccError `usage` when it will not have this one */
async function configureNew(link: EnclaveLink, config: Config): Promise<ResultOf<'configure'> | undefined> {
  try {
    return await link.ask('configure', { config });
  } catch (cause) {
    if (!(cause instanceof OccError) || cause.status >= 500) throw cause;
    if (cause.code === 'already-configured') return undefined;
    throw new OccError('usage', `the enclave refused its configuration: ${cause.message}`, {
      hint: 'Correct the configuration and start the enclave anew: it takes one for life.',
      cause,
    });
  }
}

/** An enclave is configured once for life, maybe by another parent: what is in force stands in its boot proof. */
function compare({ manifest }: BootProof, { config, warn }: IntroductionOptions): void {
  if (canonicalizeToString(manifest.config) === canonicalizeToString(config)) return;
  warn('the enclave was configured differently before; its configuration stays until it is started anew');
}
