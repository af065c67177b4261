/** One entry of a zip's central directory. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes, as the directory says. */
  readonly size: number;
  readonly isLink: boolean;
  readonly isEncrypted: boolean;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endBytes = 22;
const entryBytes = 46;
/** Longest comment behind the directory. */
const longestComment = 65_535;

/**
 * Reads what is in a zip before anything is unpacked (APPNOTE.TXT 4.3.12): the modes are there, which tell
 * links from files, and which libraries pass over. Null for what is no zip. No ZIP64: that is over 4 GB.
 */
export function readDirectory(zip: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + entryBytes > end || view.getUint32(at, true) !== entrySignature) return null;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + entryBytes + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return null;
    const unixMode = view.getUint16(at + 40, true);
    entries.push({
      name: new TextDecoder().decode(zip.subarray(at + entryBytes, at + entryBytes + nameLength)),
      size: view.getUint32(at + 24, true),
      isLink: (unixMode & 0o170000) === 0o120000,
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let at = view.byteLength - endBytes; at >= lowest; at--)
    if (view.getUint32(at, true) === endSignature) return at;
  return null;
}
