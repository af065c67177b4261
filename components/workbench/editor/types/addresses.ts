import type { Uri } from "monaco-editor/editor/editor.api.js";

/** What of a `Uri` is read here. */
type Address = Pick<Uri, "scheme" | "path">;
type MakeUri = Pick<typeof Uri, "from">;

const library = /^\/(site-packages|typeshed)\//;

/**
 * Address of a project's file, for the editor and the language server alike: projects lie one beside the other,
 * below the root of a file system that only these two know.
 */
export function projectUri(uri: MakeUri, folder: string, path: string): Uri {
  return uri.from({ scheme: "file", path: `/${folder}/${path}` });
}

/** Address of a file of the packages; its path is absolute, as no project's is. */
export function libraryUri(uri: MakeUri, path: string): Uri {
  return uri.from({ scheme: "file", path });
}

/** Whether a path in a tab is that of a package's file, to be read only. */
export const isLibraryPath = (path: string): boolean => library.test(path);

/** Path as a tab names it: relative to the project `folder`, absolute in a package; null for anything else. */
export function pathOf({ scheme, path }: Address, folder: string): string | null {
  if (scheme !== "file") return null;
  if (isLibraryPath(path)) return path;
  return path.startsWith(`/${folder}/`) ? path.slice(folder.length + 2) : null;
}
