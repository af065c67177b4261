/** Paths with forward slashes, below the container's folder; empty parts are left out. */
export const join = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join("/");

/** The folder that holds `path`; "." for one without. */
export const dirname = (path: string): string => {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "." : path.slice(0, slash);
};
