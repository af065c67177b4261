import { PROJECT_ROOT } from "../process/assets.ts";

/**
 * A path as the client gives it, relative to the working directory: `/x`, `./x` and `x` are one file, and
 * so is the absolute path of the process's view. `..` goes no higher than the working directory.
 */
export function workdirPath(path: string): string {
  const inside =
    path === PROJECT_ROOT || path.startsWith(`${PROJECT_ROOT}/`) ? path.slice(PROJECT_ROOT.length) : path;
  const parts: string[] = [];
  for (const part of inside.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** Two paths end to end, the second below the first. */
export const joinPath = (base: string, path: string) => [base, path].filter(Boolean).join("/");
