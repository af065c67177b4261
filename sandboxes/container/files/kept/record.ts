import { crc32 } from "./crc32.ts";

/**
 * One change of the tree. Replayed in order by the tree's own operations, at the time they happened, they
 * make the same tree again. Inodes are named by number, so that a rename touches nothing else.
 */
export type Change = { readonly ino: number; readonly time: number } & (
  | { readonly type: "made"; readonly parent: number; readonly mode: number; readonly name: string }
  | { readonly type: "linked"; readonly parent: number; readonly name: string; readonly target: string }
  | { readonly type: "written"; readonly position: number; readonly bytes: Uint8Array }
  | { readonly type: "truncated"; readonly size: number }
  | { readonly type: "renamed"; readonly parent: number; readonly name: string }
  | { readonly type: "removed" }
  | { readonly type: "attributes"; readonly mode: number; readonly mtime: number }
);

const kinds = [
  "commit",
  "made",
  "linked",
  "written",
  "truncated",
  "renamed",
  "removed",
  "attributes",
] as const;
const kindOf = (type: (typeof kinds)[number]): number => kinds.indexOf(type) + 1;

/** Length and checksum of the payload; then its kind, inode and time. */
const frameBytes = 8;
const commonBytes = 1 + 4 + 8;
/** Room that any change but a write takes at most: names are at most 255 bytes, targets 4096. */
export const changeRoom = frameBytes + commonBytes + 4096 + 512;
/** Bytes of a record besides its content. */
export const frameOverhead = frameBytes + commonBytes + 8;
/** Bytes of a commit. */
export const commitBytes = frameBytes + commonBytes;
/** Longest content of one record; a longer write is several. */
export const pieceBytes = 128 * 1024;

const magic = 0x53465043; // "CPFS"
const version = 1;
export const headerBytes = 16;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function encodeHeader(generation: number): Uint8Array {
  const bytes = new Uint8Array(headerBytes);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, version, true);
  view.setUint32(8, generation, true);
  view.setUint32(12, crc32(bytes.subarray(0, 12)), true);
  return bytes;
}

/** The generation, or null for what is no header of ours. */
export function decodeHeader(bytes: Uint8Array): number | null {
  if (bytes.length < headerBytes) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const valid =
    view.getUint32(0, true) === magic &&
    view.getUint32(4, true) === version &&
    view.getUint32(12, true) === crc32(bytes.subarray(0, 12));
  return valid ? view.getUint32(8, true) : null;
}

/**
 * Encodes records end to end. Checksums are seeded with the generation: what an earlier generation left in
 * the same file is never taken for a record of this one.
 */
export class RecordWriter {
  readonly #seed: number;
  #bytes = new Uint8Array(64 * 1024);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  constructor(generation: number) {
    this.#seed = generation;
  }

  get length(): number {
    return this.#length;
  }

  /** A view: use it before the next change. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
    if (this.#bytes.length <= 1024 * 1024) return;
    this.#bytes = new Uint8Array(64 * 1024);
    this.#view = new DataView(this.#bytes.buffer);
  }

  /** What was appended since the last commit counts from here on; without it, recovery drops it. */
  commit(): void {
    this.#frame(kindOf("commit"), 0, 0, 0, () => 0);
  }

  append(change: Change): void {
    const { ino, time } = change;
    switch (change.type) {
      case "made":
      case "renamed":
      case "linked": {
        const name = encoder.encode(change.name);
        const target = encoder.encode(change.type === "linked" ? change.target : "");
        const room = 8 + 2 + name.length + target.length;
        this.#frame(kindOf(change.type), ino, time, room, (view, at) => {
          view.setUint32(at, change.parent, true);
          view.setUint32(at + 4, change.type === "made" ? change.mode : 0, true);
          view.setUint16(at + 8, name.length, true);
          this.#bytes.set(name, at + 10);
          this.#bytes.set(target, at + 10 + name.length);
        });
        break;
      }
      case "written":
        this.#frame(kindOf("written"), ino, time, 8 + change.bytes.length, (view, at) => {
          view.setFloat64(at, change.position, true);
          this.#bytes.set(change.bytes, at + 8);
        });
        break;
      case "truncated":
        this.#frame(kindOf("truncated"), ino, time, 8, (view, at) => view.setFloat64(at, change.size, true));
        break;
      case "removed":
        this.#frame(kindOf("removed"), ino, time, 0, () => undefined);
        break;
      case "attributes":
        this.#frame(kindOf("attributes"), ino, time, 12, (view, at) => {
          view.setUint32(at, change.mode, true);
          view.setFloat64(at + 4, change.mtime, true);
        });
        break;
    }
  }

  #frame(
    kind: number,
    ino: number,
    time: number,
    room: number,
    fill: (view: DataView, at: number) => unknown,
  ): void {
    const start = this.#length;
    const payload = start + frameBytes;
    const end = payload + commonBytes + room;
    if (end > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(end, this.#bytes.length * 2));
      grown.set(this.#bytes.subarray(0, start));
      this.#bytes = grown;
      this.#view = new DataView(grown.buffer);
    }
    const view = this.#view;
    view.setUint32(start, commonBytes + room, true);
    view.setUint8(payload, kind);
    view.setUint32(payload + 1, ino, true);
    view.setFloat64(payload + 5, time, true);
    fill(view, payload + commonBytes);
    view.setUint32(start + 4, crc32(this.#bytes.subarray(payload, end), this.#seed), true);
    this.#length = end;
  }
}

/** What one file holds: its records up to the last commit. A torn tail is not part of it. */
export interface Generation {
  readonly number: number;
  /** Offset behind the last commit, where the next record goes. */
  readonly end: number;
  changes(): Generator<Change>;
}

/** Null when the file is empty, foreign, or its checkpoint was never finished. */
export function readGeneration(bytes: Uint8Array): Generation | null {
  const number = decodeHeader(bytes);
  if (number === null) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = 0;
  for (let at = headerBytes; at + commitBytes <= bytes.length; ) {
    const length = view.getUint32(at, true);
    const payload = at + frameBytes;
    if (length < commonBytes || payload + length > bytes.length) break;
    if (view.getUint32(at + 4, true) !== crc32(bytes.subarray(payload, payload + length), number)) break;
    at = payload + length;
    if (view.getUint8(payload) === kindOf("commit")) end = at;
  }
  if (end === 0) return null;
  return { number, end, changes: () => decode(bytes.subarray(0, end)) };
}

function* decode(bytes: Uint8Array): Generator<Change> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = headerBytes; at < bytes.length; ) {
    const payload = at + frameBytes;
    const end = payload + view.getUint32(at, true);
    const type = kinds[view.getUint8(payload) - 1];
    const common = { ino: view.getUint32(payload + 1, true), time: view.getFloat64(payload + 5, true) };
    const rest = payload + commonBytes;
    at = end;
    switch (type) {
      case "made":
      case "renamed":
      case "linked": {
        const nameEnd = rest + 10 + view.getUint16(rest + 8, true);
        const name = decoder.decode(bytes.subarray(rest + 10, nameEnd));
        const parent = view.getUint32(rest, true);
        if (type === "made") yield { type, ...common, parent, name, mode: view.getUint32(rest + 4, true) };
        else if (type === "renamed") yield { type, ...common, parent, name };
        else yield { type, ...common, parent, name, target: decoder.decode(bytes.subarray(nameEnd, end)) };
        break;
      }
      case "written":
        yield {
          type,
          ...common,
          position: view.getFloat64(rest, true),
          bytes: bytes.subarray(rest + 8, end),
        };
        break;
      case "truncated":
        yield { type, ...common, size: view.getFloat64(rest, true) };
        break;
      case "removed":
        yield { type, ...common };
        break;
      case "attributes":
        yield { type, ...common, mode: view.getUint32(rest, true), mtime: view.getFloat64(rest + 4, true) };
        break;
      default: // a commit
    }
  }
}
