import * as z from "zod/mini";

const index = z.array(z.tuple([z.string(), z.int()]));

/** Files that the language server reads besides the project's, by their absolute path. */
export interface Library {
  readonly paths: readonly string[];
  /** Null when there is none. */
  read(path: string): string | null;
}

/**
 * Opens what `scripts/editor/library.ts` packed: the length of the index, the index, then the files.
 * @throws when the bytes are something else
 */
export function openLibrary(bytes: Uint8Array): Library {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const entries = index.parse(JSON.parse(decoder.decode(bytes.subarray(4, 4 + length))));
  const places = new Map<string, Uint8Array>();
  let offset = 4 + length;
  for (const [path, size] of entries) {
    places.set(path, bytes.subarray(offset, offset + size));
    offset += size;
  }
  if (offset !== bytes.length) throw new Error("The library of the language server is damaged.");
  return {
    paths: [...places.keys()],
    read(path) {
      const place = places.get(path);
      return place ? decoder.decode(place) : null;
    },
  };
}
