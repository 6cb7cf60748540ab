// SPDX-License-Identifier: Apache-2.0
// Open slots: each bound to a chain and a holder, usable once, until it expires (SPEC.md §4).
import { quote } from '../../src/proof/bytes.ts';
import { OccError } from '../../src/proof/errors.ts';
import { type Slot, slotHash } from '../../src/proof/slot.ts';
import type { Config } from '../wire/config.ts';

/** A slot with what a proof in it will say of it. */
export interface OpenSlot {
  readonly slot: Slot;
  readonly hashB64: string;
}

interface Entry extends OpenSlot {
  readonly holder: string;
  readonly expires: number;
}

export type SlotConfig = Pick<Config, 'slotTtlMs' | 'limits'>;

export class Slots {
  readonly #config: SlotConfig;
  /** By nonce, in the order of allocation and so, for one time to live, of expiry. */
  readonly #open = new Map<string, Entry>();
  readonly #perHolder = new Map<string, number>();
  #promised = 0;

  constructor(config: SlotConfig) {
    this.#config = config;
  }

  get size(): number {
    return this.#open.size;
  }

  /**
   * Makes room for `count` slots of `holder`, before they are signed. Open slots stay whatever is asked.
   * @throws OccError `slots-exhausted`
   */
  promise(holder: string, count: number, now: number): void {
    this.#sweep(now);
    const held = this.#perHolder.get(holder) ?? 0;
    const { slotsPerHolder, slots } = this.#config.limits;
    if (held + count > slotsPerHolder) {
      throw new OccError('slots-exhausted', `expected at most ${slotsPerHolder} open slots, got ${held} + ${count}`);
    }
    if (this.#open.size + this.#promised + count > slots) {
      throw new OccError('slots-exhausted', `expected at most ${slots} open slots of all clients`);
    }
    this.#perHolder.set(holder, held + count);
    this.#promised += count;
  }

  /** Gives back room that {@link promise} made and no slot fills. */
  withdraw(holder: string, count: number): void {
    this.#promised -= count;
    this.#leave(holder, count);
  }

  /** Opens a signed slot in the room that {@link promise} made. */
  open(slot: Slot, holder: string, now: number): void {
    this.#promised -= 1;
    const expires = now + this.#config.slotTtlMs;
    this.#open.set(slot.nonceB64, { slot, hashB64: slotHash(slot), holder, expires });
  }

  /**
   * Takes the slots of all `items` or none: a slot is taken once, by its holder, on its chain, before it expires.
   * @throws OccError `slot-unknown`
   */
  take<T extends { readonly slotId: string }>(
    items: readonly T[],
    holder: string,
    chainId: string,
    now: number,
  ): readonly (T & OpenSlot)[] {
    const taken = this.find(items, holder, chainId, now);
    for (const { slotId } of taken) this.#open.delete(slotId);
    this.#leave(holder, taken.length);
    return taken;
  }

  /** What {@link take} would take. @throws OccError `slot-unknown` */
  find<T extends { readonly slotId: string }>(
    items: readonly T[],
    holder: string,
    chainId: string,
    now: number,
  ): readonly (T & OpenSlot)[] {
    const seen = new Set<string>();
    return items.map((item) => {
      const { slotId } = item;
      const entry = this.#open.get(slotId);
      if (!entry || entry.holder !== holder || entry.expires <= now || seen.has(slotId)) throw unknown(slotId);
      if (entry.slot.chainId !== chainId) throw unknown(slotId, `, which is for chain ${entry.slot.chainId}`);
      seen.add(slotId);
      return { ...item, slot: entry.slot, hashB64: entry.hashB64 };
    });
  }

  #sweep(now: number): void {
    for (const [slotId, { holder, expires }] of this.#open) {
      if (expires > now) return;
      this.#open.delete(slotId);
      this.#leave(holder, 1);
    }
  }

  #leave(holder: string, count: number): void {
    const held = (this.#perHolder.get(holder) ?? 0) - count;
    if (held > 0) this.#perHolder.set(holder, held);
    else this.#perHolder.delete(holder);
  }
}

function unknown(slotId: string, detail = ''): OccError {
  return new OccError('slot-unknown', `expected an open slot, got ${quote(slotId)}${detail}`);
}
