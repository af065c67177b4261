import type { EmscriptenModule } from "./emscripten.ts";

const PAGE = 65_536;
/** Bytes that the system gives memory to at once, or more. */
const SYSTEM_PAGE = 4096;
/** Of Pyodide's `snapshot.ts`: "\0snp", and where the JSON begins. */
const MAGIC = 0x706e_7300;
const HEADER = 48;
/** The word of the header that Pyodide reserves: bytes at the start of the memory that are stored as a difference. */
const DIFFERENCE = 3;

/**
 * A snapshot is a header and the memory. The header: a magic number, its own length, the length of the JSON
 * that says which JavaScript objects the memory refers to, a word of ours, the build; then that JSON.
 */
function readHeader(snapshot: Uint8Array): { length: number; references: Uint8Array; difference: number } {
  const words = new Uint32Array(snapshot.buffer, snapshot.byteOffset, DIFFERENCE + 1);
  const [magic, length = 0, written = 0, difference = 0] = words;
  if (magic !== MAGIC) throw new Error("The snapshot is damaged: it does not start as one.");
  return { length, references: snapshot.slice(HEADER, HEADER + written), difference };
}

/**
 * What the interpreter's file itself puts into a new memory, as whole words. Every start finds the same there, before
 * any of its code has run, so that a snapshot need not hold it again.
 * @param snapshot what is to be restored; without it, all that is not zero
 */
export function initialWords(memory: WebAssembly.Memory, snapshot?: Uint8Array): Uint32Array {
  const words = new Uint32Array(memory.buffer);
  let length = snapshot ? readHeader(snapshot).difference / 4 : words.length;
  if (!snapshot) while (length > 0 && words[length - 1] === 0) length--;
  return words.slice(0, length);
}

/** Stores the beginning of the memory as its difference from `initial`: mostly zeros, which compress to nothing. */
export function differenceFrom(initial: Uint32Array, snapshot: Uint8Array): Uint8Array {
  const result = snapshot.slice();
  new Uint32Array(result.buffer)[DIFFERENCE] = initial.byteLength;
  exclusiveOr(new Uint32Array(result.buffer, readHeader(result).length, initial.length), initial);
  return result;
}

/** Makes room for what {@link restoreMemory} will write. */
export function growTo(memory: WebAssembly.Memory, snapshot: Uint8Array): void {
  const missing = snapshot.length - readHeader(snapshot).length - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
}

/**
 * As Pyodide's `restoreSnapshot`, which cannot read shared memory: `TextDecoder` refuses it in browsers. What is zero in
 * the snapshot and untouched here is not written: the system then gives it no memory, a third of the whole.
 * @param initial of this very instance, see {@link initialWords}
 * @returns which JavaScript objects the memory refers to
 */
export function restoreMemory(module: EmscriptenModule, snapshot: Uint8Array, initial: Uint32Array): object {
  const { length, references } = readHeader(snapshot);
  copyTo(module.HEAP8.buffer, snapshot.subarray(length));
  exclusiveOr(new Uint32Array(module.HEAP8.buffer, 0, initial.length), initial);
  return JSON.parse(new TextDecoder().decode(references));
}

function copyTo(memory: ArrayBufferLike, source: Uint8Array): void {
  const target = new Uint8Array(memory);
  const [from, to] = [words(source), words(target)];
  /** Where the part begins that is to be copied in one piece. */
  let begin = 0;
  for (let at = 0; at < source.length; at += SYSTEM_PAGE) {
    if (at + SYSTEM_PAGE > source.length || !isZero(from, at)) continue;
    target.set(source.subarray(begin, at), begin);
    if (!isZero(to, at)) target.fill(0, at, at + SYSTEM_PAGE);
    begin = at + SYSTEM_PAGE;
  }
  if (begin < source.length) target.set(source.subarray(begin), begin);
}

function words({ buffer, byteOffset, length }: Uint8Array): Int32Array {
  return new Int32Array(buffer, byteOffset, length >> 2);
}

function isZero(memory: Int32Array, page: number): boolean {
  const end = (page + SYSTEM_PAGE) / 4;
  for (let at = page / 4; at < end; at++) if (memory[at] !== 0) return false;
  return true;
}

function exclusiveOr(target: Uint32Array, other: Uint32Array): void {
  for (let index = 0; index < other.length; index++)
    target[index] = (target[index] ?? 0) ^ (other[index] ?? 0);
}
