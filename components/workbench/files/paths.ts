import type { Sentence } from "../messages/said.ts";

/** Longest name of one path segment that common file systems hold, in bytes of UTF-8. */
const longest = 255;

/**
 * Says why `path` cannot be a file of the project, in a sentence, or null when it can. Spaces and all
 * letters are allowed; a path is relative, with "/" between its parts.
 */
export function pathProblem(path: string, existing: Iterable<string>): Sentence | null {
  if (path.trim() === "") return ({ refusals }) => refusals.path.empty;
  if (path.startsWith("/") || path.endsWith("/")) return ({ refusals }) => refusals.path.slash;
  for (const part of path.split("/")) {
    if (part === "" || part === "." || part === "..") return ({ refusals }) => refusals.path.part;
    if (part !== part.trim()) return ({ refusals }) => refusals.path.space;
    if (/[\\\p{Cc}]/u.test(part)) return ({ refusals }) => refusals.path.character;
    if (new TextEncoder().encode(part).length > longest) return ({ refusals }) => refusals.path.long;
  }
  for (const other of existing) {
    if (other === path) return ({ refusals }) => refusals.path.exists(path);
    if (other.startsWith(`${path}/`)) return ({ refusals }) => refusals.path.folder(path);
    if (path.startsWith(`${other}/`)) return ({ refusals }) => refusals.path.file(other);
  }
  return null;
}

/** A free name beside `path`, with `word` for whose text it is: "main (other tab).py", "main (other tab 2).py". */
export function freeName(path: string, word: string, taken: ReadonlySet<string>): string {
  const dot = path.lastIndexOf(".");
  const end = dot > path.lastIndexOf("/") + 1 ? dot : path.length;
  for (let number = 1; ; number++) {
    const mark = number === 1 ? ` (${word})` : ` (${word} ${number})`;
    const name = path.slice(0, end) + mark + path.slice(end);
    if (!taken.has(name)) return name;
  }
}

/** A folder or a file, for display: folders first, then by name. */
export interface TreeNode {
  readonly name: string;
  readonly path: string;
  /** Null for a file. */
  readonly children: readonly TreeNode[] | null;
}

/** Turns paths into a tree. */
export function pathTree(paths: Iterable<string>): readonly TreeNode[] {
  return level([...paths], "");
}

function level(paths: readonly string[], prefix: string): readonly TreeNode[] {
  const folders = Map.groupBy(
    paths.filter((path) => path.includes("/", prefix.length)),
    (path) => path.slice(prefix.length, path.indexOf("/", prefix.length)),
  );
  const byName = (a: TreeNode, b: TreeNode) => a.name.localeCompare(b.name);
  return [
    ...[...folders]
      .map(([name, inside]) => ({
        name,
        path: prefix + name,
        children: level(inside, `${prefix}${name}/`),
      }))
      .toSorted(byName),
    ...paths
      .filter((path) => !path.includes("/", prefix.length))
      .map((path) => ({ name: path.slice(prefix.length), path, children: null }))
      .toSorted(byName),
  ];
}
