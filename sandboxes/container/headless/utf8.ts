/**
 * The client decodes each chunk of output by itself, so that a character cut in two would be lost: chunks
 * are cut between characters here, and the rest is kept for the next.
 */
export class CharacterBoundary {
  #rest: Uint8Array = new Uint8Array();

  /** Whole characters so far; may be empty. */
  push(chunk: Uint8Array): Uint8Array {
    const bytes = new Uint8Array(this.#rest.length + chunk.length);
    bytes.set(this.#rest);
    bytes.set(chunk, this.#rest.length);
    const end = bytes.length - incompleteTail(bytes);
    this.#rest = bytes.slice(end);
    return bytes.subarray(0, end);
  }

  /** What is left when the output ends: the start of a character that never came. */
  flush(): Uint8Array {
    const rest = this.#rest;
    this.#rest = new Uint8Array();
    return rest;
  }
}

/** Bytes at the end that begin a character (RFC 3629) and do not complete it. */
function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? back : 0;
    }
  }
  return 0;
}
