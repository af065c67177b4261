import type { StorageState } from "../../protocol/files.ts";
import { type BackingFile, type FilePair, writeAll } from "./backing-file.ts";
import {
  type Change,
  changeRoom,
  commitBytes,
  encodeHeader,
  frameOverhead,
  headerBytes,
  pieceBytes,
  RecordWriter,
} from "./record.ts";

/** What the journal is kept for, by the little that a checkpoint needs of it. */
export interface Checkpointed {
  /** All that is there, as the changes that make it. */
  snapshot(): Iterable<Change>;
  /** About how many bytes {@link snapshot} takes. */
  readonly weight: number;
}

export interface JournalOptions {
  /** Bytes below which a journal is not worth compacting. */
  readonly compactAbove?: number;
  /** Bytes by which the file grows ahead of need. */
  readonly growth?: number;
}

/** Room that only changes use which free room: a full disk must not keep files from being deleted. */
const slack = 16 * changeRoom;

/**
 * Keeps the changes of a tree in two files. One holds the current generation: a checkpoint and every change
 * since, appended. When that has grown long, the next generation's checkpoint is written to the other file;
 * it counts from the moment its commit is there, so that at every instant one whole generation exists.
 *
 * {@link append} only collects; {@link commit} hands what was collected to the operating system, where it
 * survives the end of the tab, of the worker and of the browser; {@link flush} makes it survive a loss of
 * power. Room is reserved before a change, so that a full disk refuses the change and breaks no promise.
 */
export class Journal {
  readonly #tree: Checkpointed;
  readonly #compactAbove: number;
  readonly #growth: number;
  #current: BackingFile;
  #other: BackingFile;
  #generation: number;
  /** Where the next commit goes. */
  #offset: number;
  /** Bytes that the file has reserved. */
  #capacity = 0;
  #writer: RecordWriter;
  #unflushed = false;
  #state: StorageState = { kind: "kept" };

  /**
   * @param files the current generation's first
   * @param end where that generation ends; 0 to begin with a checkpoint of `tree`
   */
  constructor(
    files: FilePair,
    generation: number,
    end: number,
    tree: Checkpointed,
    options: JournalOptions = {},
  ) {
    [this.#current, this.#other] = files;
    this.#generation = generation;
    this.#offset = end;
    this.#tree = tree;
    this.#compactAbove = options.compactAbove ?? 8 * 1024 * 1024;
    this.#growth = options.growth ?? 1024 * 1024;
    this.#writer = new RecordWriter(generation);
    if (end === 0) {
      this.compact();
      return;
    }
    // A torn tail goes, so that nothing behind it is ever read again.
    this.#current.truncate(end);
    this.#capacity = end;
    this.#reserve(slack);
  }

  get state(): StorageState {
    return this.#state;
  }

  /** Whether something was appended that no commit has handed on. */
  get isPending(): boolean {
    return this.#writer.length > 0;
  }

  get isUnflushed(): boolean {
    return this.#unflushed;
  }

  get wantsCompaction(): boolean {
    return this.#offset > this.#compactAbove && this.#offset > 2 * this.#tree.weight;
  }

  /** Whether a change with `bytes` of content can be kept; call before making it. */
  room(bytes: number): boolean {
    if (this.#state.kind === "failed") return true;
    const pieces = Math.ceil(bytes / pieceBytes);
    return this.#reserve(bytes + pieces * frameOverhead + changeRoom + slack);
  }

  append(change: Change): void {
    if (this.#state.kind === "failed") return;
    if (change.type === "written" && change.bytes.length > pieceBytes) {
      for (let at = 0; at < change.bytes.length; at += pieceBytes) {
        const bytes = change.bytes.subarray(at, at + pieceBytes);
        this.#writer.append({ ...change, position: change.position + at, bytes });
      }
    } else this.#writer.append(change);
  }

  /** Hands everything on, as one: after a crash all of it is there, or none. False when that failed. */
  commit(): boolean {
    if (this.#state.kind === "failed") return false;
    if (this.#writer.length === 0) return true;
    // Kept apart from the changes: an attempt that fails is made again, with a commit of its own.
    const closing = new RecordWriter(this.#generation);
    closing.commit();
    try {
      writeAll(this.#current, this.#writer.bytes, this.#offset);
      writeAll(this.#current, closing.bytes, this.#offset + this.#writer.length);
    } catch (error) {
      this.#fail(error);
      return false;
    }
    this.#offset += this.#writer.length + closing.length;
    this.#capacity = Math.max(this.#capacity, this.#offset);
    this.#writer.clear();
    this.#unflushed = true;
    return true;
  }

  /** Waits for the device, which takes milliseconds: at a pause, not at every `fsync`. */
  flush(): void {
    if (!this.#unflushed) return;
    this.#unflushed = false;
    try {
      this.#current.flush();
    } catch (error) {
      this.#fail(error);
    }
  }

  /**
   * Begins the next generation, with what is there now. Where that fails, the current one goes on.
   *
   * Limit: in the middle of a request of several changes, as a full disk may ask, it divides them.
   */
  compact(): boolean {
    if (this.#state.kind === "failed") return false;
    const next = this.#generation + 1;
    const writer = new RecordWriter(next);
    let at = 0;
    const hand = (bytes: Uint8Array) => {
      writeAll(this.#other, bytes, at);
      at += bytes.length;
    };
    try {
      this.#other.truncate(0);
      hand(encodeHeader(next));
      for (const change of this.#tree.snapshot()) {
        writer.append(change);
        if (writer.length < pieceBytes) continue;
        hand(writer.bytes);
        writer.clear();
      }
      writer.commit();
      hand(writer.bytes);
      this.#other.flush();
    } catch (error) {
      quietly(() => this.#other.truncate(0));
      if (this.#offset === 0 || !isFull(error)) this.#fail(error);
      return false;
    }
    [this.#current, this.#other] = [this.#other, this.#current];
    this.#generation = next;
    this.#offset = this.#capacity = at;
    this.#writer = new RecordWriter(next);
    this.#unflushed = false;
    this.#state = { kind: "kept" };
    quietly(() => this.#other.truncate(0));
    this.#reserve(slack);
    return true;
  }

  /** Whether a full disk has room again. */
  retry(): void {
    if (this.#state.kind === "full" && !this.isPending) this.#grow(this.#capacity + this.#growth);
  }

  close(): void {
    this.commit();
    this.flush();
    this.#current.close();
    this.#other.close();
  }

  #reserve(bytes: number): boolean {
    const needed = this.#offset + this.#writer.length + commitBytes + bytes;
    if (needed <= this.#capacity) return true;
    if (this.#grow(needed + Math.max(this.#growth, this.#offset >> 3)) || this.#grow(needed)) return true;
    // What was overwritten and deleted since the checkpoint may be what fills it.
    const worth = this.#offset > headerBytes + 1.2 * this.#tree.weight + slack;
    // The room in reserve is lent to the next generation.
    if (worth) this.#grow(this.#offset);
    if (worth && this.compact() && this.#grow(this.#offset + commitBytes + bytes)) return true;
    if (worth) this.#grow(this.#offset + this.#writer.length + slack);
    this.#state = { kind: "full" };
    return false;
  }

  #grow(size: number): boolean {
    try {
      this.#current.truncate(size);
    } catch {
      return false;
    }
    this.#capacity = size;
    if (this.#state.kind === "full") this.#state = { kind: "kept" };
    return true;
  }

  #fail(error: unknown): void {
    if (isFull(error)) this.#state = { kind: "full" };
    else this.#state = { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}

/** A full disk may have room again; what else goes wrong with a file stays wrong. */
function isFull(error: unknown): boolean {
  if (!(error instanceof Object)) return false;
  const { name, code } = error as { name?: unknown; code?: unknown };
  return name === "QuotaExceededError" || code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG";
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // What could not be shortened only takes room.
  }
}
