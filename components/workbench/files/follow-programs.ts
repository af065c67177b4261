import type { FileSystemAPI } from "@webcontainer/api";
import { sameContent } from "./content.ts";
import type { ProjectMount } from "./mount.ts";
import type { FileStore } from "./store.ts";

interface Options {
  readonly fs: FileSystemAPI;
  readonly folder: string;
  readonly files: FileStore;
  readonly mount: ProjectMount;
  /** Milliseconds for which changes are gathered. */
  readonly pause?: number;
}

/**
 * Brings what programs change in the learner's files into the editor: a command of the terminal, a formatter.
 * What the learner types meanwhile wins. Returns how to stop.
 */
export function followPrograms({ fs, folder, files, mount, pause = 300 }: Options): () => void {
  const touched = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = async () => {
    timer = undefined;
    const paths = [...touched];
    touched.clear();
    // Then what was typed is there, and known to be the workbench's.
    await files.flush();
    const before = files.files.get();
    const asked = new Map(
      paths.flatMap((path) => {
        const content = before.get(path);
        return content === undefined ? [] : [[path, content] as const];
      }),
    );
    if (asked.size === 0) return;
    for (const [path, content] of await mount.adopt(asked))
      if (sameContent(files.files.get().get(path), asked.get(path))) files.edit(path, content);
  };

  const watcher = fs.watch(folder, { recursive: true }, (_, name) => {
    const path = String(name);
    if (!files.files.get().has(path)) return;
    touched.add(path);
    // A folder that is gone by now has nothing to be adopted.
    timer ??= setTimeout(() => void look().catch(() => undefined), pause);
  });
  return () => {
    watcher.close();
    clearTimeout(timer);
  };
}
