import type { DirectoryNode, FileSystemTree, WebContainer } from "@webcontainer/api";
import type { FileContent } from "./content.ts";
import type { Files } from "./store.ts";

/** The files of a project as the tree that `mount` takes. */
export function toTree(files: Files): FileSystemTree {
  const root: FileSystemTree = {};
  for (const [path, contents] of files) {
    const parts = path.split("/");
    const name = parts.pop() ?? path;
    let folder = root;
    for (const part of parts) {
      const node = folder[part];
      const next: DirectoryNode = node && "directory" in node ? node : { directory: {} };
      folder[part] = next;
      folder = next.directory;
    }
    folder[name] = { file: { contents } };
  }
  return root;
}

/** Replaces the folder `folder` of the container by `files`. */
export async function mountProject(container: WebContainer, folder: string, files: Files): Promise<void> {
  await container.fs.rm(folder, { recursive: true, force: true });
  await container.mount({ [folder]: { directory: toTree(files) } });
}

/** Writes changes to the container; null deletes. */
export async function writeChanges(
  container: WebContainer,
  folder: string,
  changes: ReadonlyMap<string, FileContent | null>,
): Promise<void> {
  for (const [path, content] of changes) {
    const full = `${folder}/${path}`;
    if (content === null) {
      await container.fs.rm(full, { force: true });
      continue;
    }
    const parent = full.slice(0, full.lastIndexOf("/"));
    if (parent !== folder) await container.fs.mkdir(parent, { recursive: true });
    await container.fs.writeFile(full, content);
  }
}
