import type { ErrorName } from "../protocol/errno.ts";

/** Bytes of UTF-8. */
const nameLimit = 255;
const encoder = new TextEncoder();

/** Why this cannot be the name of a file; null when it can. */
export function nameFault(name: string): ErrorName | null {
  if (name === "" || name === "." || name === ".." || name.includes("/") || name.includes("\0"))
    return "EINVAL";
  return name.length > nameLimit / 4 && encoder.encode(name).length > nameLimit ? "ENAMETOOLONG" : null;
}
