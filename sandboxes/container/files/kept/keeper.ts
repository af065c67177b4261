import { errno } from "../../protocol/errno.ts";
import type { StorageState } from "../../protocol/files.ts";
import { operation } from "../channel.ts";
import type { OpenedStore } from "./store.ts";

/** Milliseconds that a write nobody synchronised may wait for the next commit. */
const commitAfter = 20;
/** Milliseconds of quiet after which the device is waited for, and a long journal is compacted. */
const flushAfter = 100;
/** Milliseconds after which the device is waited for even when it never is quiet. */
const flushAtLatest = 2_000;

/** Calls that change nothing, and writes, which wait for the `fsync`, `close` or pause that follows. */
const unhurried: ReadonlySet<number> = new Set([
  operation.lookup,
  operation.attributes,
  operation.readDirectory,
  operation.readLink,
  operation.open,
  operation.read,
  operation.write,
  operation.testLock,
  operation.usage,
  operation.more,
  operation.part,
]);

/**
 * Decides when changes are handed on. Everything but a plain write is, before the caller hears that it is
 * done: names, `fsync`, `close` and the release of a lock, which is how SQLite's journal modes commit. So
 * what a program took for done is there after the tab or the browser was killed. Against a loss of power
 * the device is waited for at the next pause: at most {@link flushAtLatest} are lost, never the order.
 */
export class Keeper {
  readonly #store: OpenedStore;
  #flushed = Date.now();

  constructor(store: OpenedStore) {
    this.#store = store;
  }

  get state(): StorageState {
    const { journal, without } = this.#store;
    if (journal) return journal.state;
    if (without === null || typeof without === "string") return { kind: without ?? "memory" };
    return { kind: "failed", message: without.failure };
  }

  /** Milliseconds until {@link paused} is wanted, when nobody asks anything. */
  get patience(): number {
    const { journal } = this.#store;
    if (journal?.isPending) return commitAfter;
    return journal?.isUnflushed ? flushAfter : Number.POSITIVE_INFINITY;
  }

  /** A call was served; returns its result, or a negated errno where what it promises cannot be kept. */
  served(op: number, result: number): number {
    const { journal } = this.#store;
    if (!journal || unhurried.has(op) || !(journal.isPending || op === operation.flush)) return result;
    const kept = journal.commit();
    if (Date.now() - this.#flushed > flushAtLatest) this.#flush();
    if (kept || op !== operation.flush || result < 0) return result;
    return journal.state.kind === "full" ? -errno.ENOSPC : -errno.EIO;
  }

  /** Nobody asked anything for a while. */
  paused(): void {
    const { journal } = this.#store;
    if (journal?.isPending) journal.commit();
    else this.#flush();
  }

  #flush(): void {
    this.#flushed = Date.now();
    const { journal } = this.#store;
    if (journal?.wantsCompaction && !journal.isPending) journal.compact();
    else journal?.flush();
    journal?.retry();
  }
}
