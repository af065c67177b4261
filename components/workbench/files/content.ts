/** Text is edited; bytes that are no UTF-8 text are kept as they are. */
export type FileContent = string | Uint8Array;

/** Text if the bytes are UTF-8 without NUL, else the bytes: what is not text is never re-encoded. */
export function contentOf(bytes: Uint8Array): FileContent {
  if (bytes.includes(0)) return bytes;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return bytes;
  }
}

export function sameContent(a: FileContent | undefined, b: FileContent | undefined): boolean {
  if (a instanceof Uint8Array && b instanceof Uint8Array) {
    return a.length === b.length && a.every((byte, index) => byte === b[index]);
  }
  return a === b;
}
