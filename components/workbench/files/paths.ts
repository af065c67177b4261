/** Longest name of one path segment that common file systems hold, in bytes of UTF-8. */
const longest = 255;

/**
 * Says why `path` cannot be a file of the project, in a sentence, or null when it can. Spaces and all
 * letters are allowed; a path is relative, with "/" between its parts.
 */
export function pathProblem(path: string, existing: Iterable<string>): string | null {
  if (path.trim() === "") return "Give the file a name.";
  if (path.startsWith("/") || path.endsWith("/")) return "A name neither begins nor ends with “/”.";
  for (const part of path.split("/")) {
    if (part === "" || part === "." || part === "..") return "Each part of the path needs a name.";
    if (part !== part.trim()) return "A name neither begins nor ends with a space.";
    if (/[\\\p{Cc}]/u.test(part)) return "Names hold no backslash and no control character.";
    if (new TextEncoder().encode(part).length > longest) return "The name is too long.";
  }
  for (const other of existing) {
    if (other === path) return `“${path}” exists already.`;
    if (other.startsWith(`${path}/`)) return `“${path}” is a folder.`;
    if (path.startsWith(`${other}/`)) return `“${other}” is a file, not a folder.`;
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
