import { createHash, randomBytes } from "node:crypto";

/** Letters and digits that are not mistaken for each other when they are read out. */
const alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/** A code to be read out, in groups of four signs: each group is worth about twenty bits. */
export function newCode(groups: number): string {
  const signs: string[] = [];
  // A byte beyond the last whole multiple of the alphabet would favour its first signs.
  const usable = 256 - (256 % alphabet.length);
  while (signs.length < groups * 4) {
    const [byte = 255] = randomBytes(1);
    if (byte < usable) signs.push(alphabet[byte % alphabet.length] ?? "");
  }
  return signs.join("").replace(/(.{4})(?=.)/g, "$1-");
}

/** As it is compared: case, spaces and hyphens are of no account. */
export const plainCode = (typed: string) => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");

/** What is kept of a code or token. They are long and random, so that a plain hash cannot be turned round. */
export const hashOf = (code: string) => createHash("sha256").update(code).digest("hex");
