/** The SHA-256 of bytes, in hexadecimal digits. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Bytes in which a part that is lost, doubled or moved shows: those of `/download/LENGTH`. */
export const patterned = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 31) & 0xff);
