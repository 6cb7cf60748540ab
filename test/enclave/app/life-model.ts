// SPDX-License-Identifier: Apache-2.0
// A model of what the enclave does with one chain: slots, commits of two items that may fail before either signature,
// checkpoints, closing, the end of an epoch, handover and adoption, over copies of one image. It says what each request
// of a parent must come to; the explorer walks every state it can reach.

/** What became of the one commit of an epoch that a signature failed in: how much of it was signed. */
export type Interrupted = 'none' | 'unsigned' | 'half' | 'cut';

export interface EpochState {
  readonly ended: 'no' | 'alone' | number;
  /** The chain is known here, with or without a proof. */
  readonly opened: boolean;
  readonly first: number;
  readonly length: number;
  readonly closed: boolean;
  /** Two open slots are at hand. */
  readonly slots: boolean;
  readonly interrupted: Interrupted;
}

export type State = readonly EpochState[];

export type Step =
  | { readonly do: 'copy' }
  | {
      readonly do: 'allocate' | 'commit' | 'failFirst' | 'failSecond' | 'again' | 'look' | 'close' | 'end';
      readonly at: number;
    }
  | { readonly do: 'handOver' | 'adopt'; readonly at: number; readonly other: number };

/** A code, or what the answer holds. */
export type Outcome = string;

export const freshEpoch: EpochState = {
  ended: 'no',
  opened: false,
  first: 1,
  length: 0,
  closed: false,
  slots: false,
  interrupted: 'none',
};

export interface Bounds {
  readonly epochs: number;
  /** Proofs of one epoch. */
  readonly length: number;
}

/** Everything a parent may ask in `state` that the bounds let it. */
export function stepsOf(state: State, bounds: Bounds): readonly Step[] {
  const steps: Step[] = state.length < bounds.epochs ? [{ do: 'copy' }] : [];
  state.forEach(({ slots, length, interrupted }, at) => {
    if (!slots) steps.push({ do: 'allocate', at });
    if (slots && length + 2 <= bounds.length) {
      steps.push({ do: 'commit', at });
      if (interrupted === 'none') steps.push({ do: 'failFirst', at }, { do: 'failSecond', at });
    }
    if (interrupted !== 'none') steps.push({ do: 'again', at });
    steps.push({ do: 'look', at }, { do: 'close', at }, { do: 'end', at });
    state.forEach((former, other) => {
      if (other === at) return;
      steps.push({ do: 'handOver', at, other });
      const hasSuccessor = typeof former.ended === 'number' && former.length > 0 && !former.closed;
      if (hasSuccessor) steps.push({ do: 'adopt', at, other });
    });
  });
  return steps;
}

type Result = readonly [outcome: Outcome, next: Partial<EpochState>];

/** What the enclave must answer, and the state after it. */
export function apply(state: State, step: Step): { readonly outcome: Outcome; readonly next: State } {
  if (step.do === 'copy') return { outcome: 'ok', next: [...state, freshEpoch] };
  const epoch = state[step.at] as EpochState;
  const [outcome, change] = resultOf(epoch, step, state);
  return { outcome, next: state.with(step.at, { ...epoch, ...change }) };
}

function resultOf(epoch: EpochState, step: Exclude<Step, { do: 'copy' }>, state: State): Result {
  const { ended, closed, length, interrupted, opened } = epoch;
  const over = ended !== 'no' ? 'epoch-ended' : closed ? 'chain-closed' : undefined;
  switch (step.do) {
    case 'allocate':
      return over ? [over, {}] : ['ok', { slots: true }];
    case 'commit':
      return over ? [over, {}] : ['2 proofs', { slots: false, opened: true, length: length + 2 }];
    case 'failFirst':
      return over ? [over, {}] : ['host-failed', { slots: false, opened: true, interrupted: 'unsigned' }];
    case 'failSecond':
      return over
        ? [over, {}]
        : ['host-failed', { slots: false, opened: true, interrupted: 'half', length: length + 1 }];
    case 'again':
      if (interrupted === 'cut') return ['1 proofs, cut', {}];
      if (!over) return ['2 proofs', { interrupted: 'none', length: length + (interrupted === 'half' ? 1 : 2) }];
      return interrupted === 'half' ? ['1 proofs, cut', { interrupted: 'cut' }] : [over, { interrupted: 'none' }];
    case 'look':
      return length === 0 ? ['not-found', {}] : [said(epoch), {}];
    case 'close':
      if (ended !== 'no') return ['epoch-ended', {}];
      return length === 0 ? ['not-found', {}] : [said({ ...epoch, closed: true }), { closed: true }];
    case 'end': {
      const after: EpochState = { ...epoch, ended: ended === 'no' ? 'alone' : ended };
      return [listed(after), { ended: after.ended }];
    }
    case 'handOver':
      if (ended !== 'no' && ended !== step.other) return ['handover-refused', {}];
      return [listed({ ...epoch, ended: step.other }), { ended: step.other }];
    case 'adopt': {
      const former = state[step.other] as EpochState;
      if (former.ended !== step.at) return ['handover-refused', {}];
      if (ended !== 'no') return ['epoch-ended', {}];
      if (opened) return ['handover-refused', {}];
      return ['ok', { opened: true, first: former.first + former.length }];
    }
  }
}

const endingOf = ({ closed, ended }: EpochState): string =>
  closed ? 'closed' : ended === 'no' ? 'going on' : ended === 'alone' ? 'epoch-end' : 'handover';

const said = (epoch: EpochState): Outcome => `${epoch.first}+${epoch.length} ${endingOf(epoch)}`;

const listed = (epoch: EpochState): Outcome => (epoch.length > 0 && !epoch.closed ? said(epoch) : 'nothing open');

/** Each step from each state that can be reached, once, behind a shortest way there. */
export function* explore(bounds: Bounds & { readonly depth: number }): Generator<readonly Step[]> {
  const start: State = [freshEpoch];
  const seen = new Set([JSON.stringify(start)]);
  let layer: (readonly [State, readonly Step[]])[] = [[start, []]];
  for (let depth = 1; depth <= bounds.depth; depth += 1) {
    const following: (readonly [State, readonly Step[]])[] = [];
    for (const [state, way] of layer) {
      for (const step of stepsOf(state, bounds)) {
        const trace = [...way, step];
        yield trace;
        const { next } = apply(state, step);
        const name = JSON.stringify(next);
        if (seen.has(name)) continue;
        seen.add(name);
        following.push([next, trace]);
      }
    }
    layer = following;
  }
}
