import type { Files } from "./wheel.ts";

/** [path relative to site-packages, offset, length] into the packed bytes. */
export type Index = [path: string, offset: number, length: number][];

/**
 * Lays files end to end, ordered by path, so that the same files give the same bytes (and the same name).
 * @param start offset of the first file in the index
 */
export function pack(
  files: Files,
  start = 0,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly index: Index } {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const bytes = new Uint8Array(sorted.reduce((total, [, content]) => total + content.length, 0));
  let offset = 0;
  const index: Index = [];
  for (const [path, content] of sorted) {
    index.push([path, start + offset, content.length]);
    bytes.set(content, offset);
    offset += content.length;
  }
  return { bytes, index };
}
