// SPDX-License-Identifier: Apache-2.0
// A row: one check of the list. Rows run independently of each other, and each says why.
import type { Context, PlaceContext } from './context.ts';
import type { Finding } from './finding.ts';

/** The stages of the list, in its order: cheap, then cryptographic, then policy. */
export type Section =
  | 'form'
  | 'artifact'
  | 'signature'
  | 'slot'
  | 'document'
  | 'epoch'
  | 'code'
  | 'order'
  | 'time'
  | 'identity';

export interface Row<Id extends string = string, C = Context> {
  readonly id: Id;
  readonly section: Section;
  /** What the row holds, as a statement that is true when it passes. */
  readonly about: string;
  /** Does the proof claim it, or the policy ask for it? A row that guards a claim of the proof is always asked. */
  asks(context: C): boolean;
  run(context: C): Finding;
}

/** A row that asks where a proof stands among the others of the input. Every other row needs the proof alone. */
export interface PlaceRow<Id extends string = string> extends Row<Id, PlaceContext> {
  readonly among: 'others';
}

/** Asked of every proof. */
export const always = (): boolean => true;
