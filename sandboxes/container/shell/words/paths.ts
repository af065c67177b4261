import { absolute } from "../../commands/paths.ts";
import { nameExpression } from "../../commands/patterns.ts";
import type { DirectoryEntry } from "../../protocol/files.ts";

/** What of the files a pattern is held against. */
export interface Listing {
  /** Rejects where there is no such folder. */
  list(path: string): Promise<readonly DirectoryEntry[]>;
}

/** Whether a part of a pattern has something to be matched, and how it is written without backslashes. */
const active = /(^|[^\\])(\\\\)*[*?[]/;
const plain = (pattern: string) => pattern.replace(/\\(.)/gs, "$1");

/**
 * The paths that a pattern matches, sorted, as the pattern writes them: relative to `cwd` or absolute.
 * A name that begins with a dot is matched only by a pattern that does (POSIX.1-2024, XCU 2.14.3).
 */
export async function matchingPaths(pattern: string, cwd: string, files: Listing): Promise<string[]> {
  const rooted = pattern.startsWith("/");
  let found = [rooted ? "/" : ""];
  const names = pattern.split(/\/+/).filter((name) => name !== "");
  for (const [index, name] of names.entries()) {
    const last = index === names.length - 1;
    const next = await Promise.all(
      found.map((base) => below(base, name, !last || pattern.endsWith("/"), cwd, files)),
    );
    found = next.flat();
  }
  return (pattern.endsWith("/") ? found.map((path) => `${path}/`) : found).sort();
}

async function below(
  base: string,
  name: string,
  foldersOnly: boolean,
  cwd: string,
  files: Listing,
): Promise<string[]> {
  const joined = (one: string) => (base === "" || base.endsWith("/") ? base + one : `${base}/${one}`);
  if (!active.test(name) && /^\.{1,2}$/.test(name)) return [joined(name)];
  const entries = await files.list(absolute(cwd, base || ".")).catch(() => []);
  const matches = matcher(name);
  return entries
    .filter((entry) => matches(entry.name) && (!foldersOnly || entry.kind !== "file"))
    .map((entry) => joined(entry.name));
}

function matcher(name: string): (given: string) => boolean {
  if (!active.test(name)) return (given) => given === plain(name);
  const hidden = name.startsWith(".") || name.startsWith("\\.");
  try {
    const expression = new RegExp(`^${nameExpression(name)}$`, "u");
    return (given) => (hidden || !given.startsWith(".")) && expression.test(given);
  } catch {
    // A range that ends before it begins, as in [z-a], matches nothing.
    return () => false;
  }
}
