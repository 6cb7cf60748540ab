// SPDX-License-Identifier: Apache-2.0
// Numbers for the operator, in Prometheus' format. Labels come from closed sets: no name, key or chain is one.
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** From a replay out of memory to a batch of 1,000 that waits for its documents. */
const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export class Metrics {
  readonly #registry = new Registry();
  readonly #registers = [this.#registry];
  readonly requests = new Counter({
    ...{ name: 'occ_http_requests_total', help: 'Requests answered', registers: this.#registers },
    labelNames: ['operation', 'status'],
  });
  readonly duration = new Histogram({
    ...{ name: 'occ_http_request_seconds', help: 'Time to answer', registers: this.#registers, buckets: seconds },
    labelNames: ['operation'],
  });
  readonly proofs = new Counter({
    ...{ name: 'occ_proofs_total', help: 'Proofs kept, from the start of this process', registers: this.#registers },
  });
  readonly replays = new Counter({
    ...{ name: 'occ_replays_total', help: 'Commits answered from the store', registers: this.#registers },
  });
  readonly connected = new Gauge({
    ...{ name: 'occ_enclave_connected', help: '1 while the enclave is there', registers: this.#registers },
  });
  readonly connections = new Counter({
    ...{ name: 'occ_enclave_connections_total', help: 'Times the enclave was met', registers: this.#registers },
  });
  readonly stamps = new Counter({
    ...{ name: 'occ_timestamps_total', help: 'Timestamps by what became of them', registers: this.#registers },
    labelNames: ['outcome'],
  });
  readonly stampsWaiting = new Gauge({
    ...{ name: 'occ_timestamps_waiting', help: 'Timestamps still to be asked for', registers: this.#registers },
  });
  readonly unsettled = new Counter({
    ...{
      name: 'occ_unsettled_commits_total',
      help: 'Tries to settle a commit that failed',
      registers: this.#registers,
    },
  });

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
