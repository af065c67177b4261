/**
 * Shared memory between the owner of the files and those who ask it: one slot per process, one for the
 * kernel, and one bell. A process writes its request into its slot, rings, and sleeps on the slot until
 * the owner has answered there: a system call, some ten microseconds long.
 */

/** Bytes of one request's or one answer's payload; longer ones travel in pieces. */
export const slotBytes = 256 * 1024;
/** Slot 0 is the kernel's; each process holds one of the others. */
export const slotCount = 40;
export const kernelSlot = 0;

const headerBytes = 256;
const argumentsOffset = 64;
const stride = headerBytes + slotBytes;

/** States of a slot. */
export const idle = 0;
export const asked = 1;
export const answered = 2;

/** Operations; arguments and results are listed at `owner.ts`, which serves them. */
export const operation = {
  lookup: 1,
  attributes: 2,
  setAttributes: 3,
  make: 4,
  rename: 5,
  unlink: 6,
  removeDirectory: 7,
  readDirectory: 8,
  symlink: 9,
  readLink: 10,
  open: 11,
  close: 12,
  read: 13,
  write: 14,
  flush: 15,
  lock: 16,
  testLock: 17,
  usage: 18,
  /** The next piece of an answer that did not fit into the slot. */
  more: 19,
  /** Kernel: a piece of a request; then the request itself. */
  part: 20,
  request: 21,
} as const;

/** As the position of a write: behind what every other process has written until then (O_APPEND). */
export const endOfFile = -1;

/** Which attributes `setAttributes` sets. */
export const attribute = { mode: 1, size: 2, mtime: 4 } as const;

/** Structured-cloneable: what is posted to the owner, and with a slot and a client, to each process. */
export interface FilesMemory {
  readonly slots: SharedArrayBuffer;
  readonly bell: SharedArrayBuffer;
}

/** What a process receives in `boot.files`. */
export interface FilesChannelHandle extends FilesMemory {
  readonly slot: number;
  /** Identifies the holder of open files and locks to the owner; never reused. */
  readonly client: number;
}

export function createFilesMemory(): FilesMemory {
  return { slots: new SharedArrayBuffer(slotCount * stride), bell: new SharedArrayBuffer(4) };
}

/** Typed views of one slot. `control` is [state, operation, result, client]. */
export interface Slot {
  readonly control: Int32Array;
  readonly args: Float64Array;
  readonly data: Uint8Array;
}

export function viewSlot(slots: SharedArrayBuffer, slot: number): Slot {
  const base = slot * stride;
  return {
    control: new Int32Array(slots, base, 4),
    args: new Float64Array(slots, base + argumentsOffset, (headerBytes - argumentsOffset) / 8),
    data: new Uint8Array(slots, base + headerBytes, slotBytes),
  };
}

/** Wakes the owner. */
export function ring(bell: Int32Array): void {
  Atomics.add(bell, 0, 1);
  Atomics.notify(bell, 0);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Decodes UTF-8 out of shared memory, which TextDecoder refuses to read in browsers: hence the copy. */
export function decodeShared(bytes: Uint8Array): string {
  return decoder.decode(bytes.slice());
}

/** The asking end of a slot in a process's worker. Blocks the worker while the owner answers. */
export class Channel {
  readonly slot: Slot;
  readonly client: number;
  readonly #bell: Int32Array;

  constructor(handle: FilesChannelHandle) {
    this.slot = viewSlot(handle.slots, handle.slot);
    this.client = handle.client;
    this.#bell = new Int32Array(handle.bell);
  }

  /** Puts texts end to end into the payload; their lengths in bytes follow the call's own arguments. */
  texts(firstLength: number, ...texts: readonly string[]): void {
    let offset = 0;
    texts.forEach((text, index) => {
      const bytes = encoder.encode(text);
      if (offset + bytes.length > slotBytes) throw new RangeError("path too long");
      this.slot.data.set(bytes, offset);
      this.slot.args[firstLength + index] = bytes.length;
      offset += bytes.length;
    });
  }

  /** Asks and waits; returns the owner's result: negative is a negated errno. */
  call(op: number, ...args: readonly number[]): number {
    const { control, args: slotArgs } = this.slot;
    args.forEach((value, index) => {
      slotArgs[index] = value;
    });
    control[1] = op;
    control[3] = this.client;
    Atomics.store(control, 0, asked);
    ring(this.#bell);
    while (Atomics.load(control, 0) === asked) Atomics.wait(control, 0, asked);
    return control[2] ?? 0;
  }

  /** The whole payload of an answer of `total` bytes, fetching the pieces that did not fit. */
  payload(total: number): Uint8Array {
    const whole = new Uint8Array(total);
    let have = Math.min(total, slotBytes);
    whole.set(this.slot.data.subarray(0, have));
    while (have < total) {
      const size = this.call(operation.more, have);
      if (size <= 0) throw new Error("the owner of the files lost an answer");
      whole.set(this.slot.data.subarray(0, size), have);
      have += size;
    }
    return whole;
  }
}
