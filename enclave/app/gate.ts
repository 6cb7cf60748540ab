// SPDX-License-Identifier: Apache-2.0
// Before its configuration an enclave does nothing, and it takes one for life: whoever configured it stands in the boot
// proof, and nobody after that.
import { OccError } from '../../src/proof/errors.ts';
import type { Config } from '../wire/config.ts';
import type { Request, RequestType, ResultOf } from '../wire/messages.ts';
import { Enclave, type EnclaveOptions } from './enclave.ts';
import { Workflows } from './workflows.ts';

export type GateOptions = Omit<EnclaveOptions, 'config'>;

export class Gate {
  readonly #options: GateOptions;
  #enclave: Promise<Enclave> | undefined;

  constructor(options: GateOptions) {
    this.#options = options;
  }

  /**
   * @throws OccError as {@link Enclave.answer}; `not-configured` for everything before the configuration,
   *   `already-configured` for every later one, whatever became of the first
   */
  async answer(request: Request): Promise<ResultOf<RequestType>> {
    if (request.type === 'configure') return this.#configure(request.config);
    if (!this.#enclave) throw new OccError('not-configured', `${request.type}: expected a configuration before it`);
    return (await this.#enclave).answer(request);
  }

  async #configure(config: Config): Promise<ResultOf<'configure'>> {
    if (this.#enclave)
      throw new OccError('already-configured', 'expected one configuration for life, got a second one');
    checkIssuers(config, this.#options);
    this.#enclave = Enclave.open({ ...this.#options, config });
    return (await this.#enclave).boot();
  }
}

/** A configuration that cannot be in force is refused before it is the one for life. */
function checkIssuers(config: Config, { host, openPipe }: GateOptions): void {
  new Workflows({ config, openPipe });
  if (config.issuers.length === 0 || host.lockBoot) return;
  throw new OccError('bad-request', 'issuers: expected none, because this host has no boot proof that could list them');
}
