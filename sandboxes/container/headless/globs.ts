/**
 * A path pattern as `export` takes it: `*` within one name, `**` any number of folders, `?` one character.
 * A pattern that names a folder covers what is in it. Limit: no braces, no character classes.
 */
export function globExpression(pattern: string): RegExp {
  const source = pattern
    .replace(/^\.?\//, "")
    .replace(/\/$/, "")
    .split("/")
    .map((part) =>
      part === "**"
        ? "**"
        : part
            .replace(/[.+^${}()|[\]\\]/g, "\\$&")
            .replace(/\*/g, "[^/]*")
            .replace(/\?/g, "[^/]"),
    )
    .join("/")
    .replace(/\*\*\//g, "(?:[^/]+/)*")
    .replace(/\/?\*\*/g, "(?:/.*)?");
  return new RegExp(`^${source}(?:/.*)?$`, "u");
}

/** Whether a path is exported: not excluded, or included again. */
export function exportFilter(
  includes: readonly string[] = [],
  excludes: readonly string[] = [],
): (path: string) => boolean {
  const included = includes.map(globExpression);
  const excluded = excludes.map(globExpression);
  return (path) =>
    !excluded.some((expression) => expression.test(path)) ||
    included.some((expression) => expression.test(path));
}
