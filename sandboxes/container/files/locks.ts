/** POSIX record locks (fcntl F_SETLK, F_GETLK): per file and process, over byte ranges. Pure. */

export type LockType = "read" | "write";

/** Bytes from `start` to, not including, `end`; Infinity is "to the end of the file, however it grows". */
export interface RecordLock {
  readonly holder: number;
  readonly type: LockType;
  readonly start: number;
  readonly end: number;
}

export class RecordLocks {
  readonly #byFile = new Map<number, readonly RecordLock[]>();

  /** The lock that stands in the way, or null. A process never conflicts with itself. */
  conflict(file: number, wanted: RecordLock): RecordLock | null {
    return (
      (this.#byFile.get(file) ?? []).find(
        (held) =>
          held.holder !== wanted.holder &&
          held.start < wanted.end &&
          wanted.start < held.end &&
          (held.type === "write" || wanted.type === "write"),
      ) ?? null
    );
  }

  /** Takes the lock, replacing what the holder had in that range; false when another's stands in the way. */
  acquire(file: number, wanted: RecordLock): boolean {
    if (this.conflict(file, wanted)) return false;
    this.release(file, wanted.holder, wanted.start, wanted.end);
    this.#byFile.set(file, [...(this.#byFile.get(file) ?? []), wanted]);
    return true;
  }

  /** Gives the range up; what sticks out on either side stays locked. */
  release(file: number, holder: number, start = 0, end = Number.POSITIVE_INFINITY): void {
    const held = this.#byFile.get(file);
    if (!held) return;
    const rest = held.flatMap((lock) => {
      if (lock.holder !== holder || lock.end <= start || end <= lock.start) return [lock];
      const before = lock.start < start ? [{ ...lock, end: start }] : [];
      const after = end < lock.end ? [{ ...lock, start: end }] : [];
      return [...before, ...after];
    });
    if (rest.length === 0) this.#byFile.delete(file);
    else this.#byFile.set(file, rest);
  }

  /** A process is gone: so are its locks. */
  releaseHolder(holder: number): void {
    for (const file of [...this.#byFile.keys()]) this.release(file, holder);
  }

  /** A file is gone. */
  forget(file: number): void {
    this.#byFile.delete(file);
  }
}
