import type { Container } from "../../../sandboxes/container/client/container.ts";
import { type FileContent, sameContent } from "../files/content.ts";
import { followPrograms } from "../files/follow-programs.ts";
import { createProjectMount, type ProjectMount } from "../files/mount.ts";
import type { FileStore, Files } from "../files/store.ts";

/** The project's folder in the container, and the learner's files, kept equal. */
export interface ProjectFolder {
  /** The container, with the project in it. Rejects when there is none; a later call tries anew. */
  open(): Promise<Container>;
  /** The container when it has been opened, else null. Never rejects. */
  opened(): Promise<Container | null>;
  /** Puts `next` in the place of all that is there, what programs wrote included; can be undone. Never rejects. */
  replace(next: Files): Promise<void>;
  /** As {@link replace}, by the lesson's own files. */
  reset(): Promise<void>;
  undoReset(): Promise<void>;
  /** All that is there as a zip. Rejects when there is no container. */
  zip(): Promise<Uint8Array<ArrayBuffer>>;
  close(): void;
}

interface Options {
  readonly name: string;
  readonly files: FileStore;
  readonly container: () => Promise<Container>;
  /** Files were written: a server may reload. */
  readonly edited: (paths: readonly string[]) => void;
  readonly opened: (container: Container) => Promise<void>;
}

interface Open {
  readonly container: Container;
  readonly mount: ProjectMount;
}

export function createProjectFolder({ name, files, container, edited, opened }: Options): ProjectFolder {
  let current: Promise<Open> | null = null;
  let bringBack: (() => Promise<void>) | null = null;
  let unfollow = () => {};

  const connect = (mount: ProjectMount) => {
    files.connect(async (changes) => {
      edited([...changes.keys()]);
      await mount.write(changes);
    });
  };
  const start = async (): Promise<Open> => {
    const ready = await container();
    await files.load();
    await files.flush();
    const mount = createProjectMount(ready, name);
    const before = files.files.get();
    const adopted = await mount.open(before);
    connect(mount);
    // The learner may have typed meanwhile.
    const now = files.files.get();
    const missed = new Map<string, FileContent | null>();
    for (const path of new Set([...before.keys(), ...now.keys()]))
      if (!sameContent(before.get(path), now.get(path))) missed.set(path, now.get(path) ?? null);
    if (missed.size > 0) await mount.write(missed);
    for (const [path, content] of adopted) if (!missed.has(path)) files.edit(path, content);
    unfollow();
    unfollow = followPrograms({ fs: ready.fs, folder: name, files, mount });
    await opened(ready);
    return { container: ready, mount };
  };
  const open = () => {
    current ??= start().catch((error: unknown) => {
      current = null;
      throw error;
    });
    return current;
  };
  /** Without a container there is no folder to care for. */
  const openIfPossible = () => open().catch(() => null);
  /** Changes the learner's files while the folder is not written to. */
  const detached = async (work: () => void) => {
    files.connect(null);
    work();
    await files.flush();
  };

  const replaceBy = async (work: () => void) => {
    const there = await openIfPossible();
    await detached(work);
    if (!there) return;
    bringBack = await there.mount.replace(files.files.get()).catch(() => null);
    connect(there.mount);
  };

  return {
    open: async () => (await open()).container,
    opened: async () => (await current?.catch(() => null))?.container ?? null,
    replace: (next) => replaceBy(() => files.replace(next)),
    reset: () => replaceBy(files.reset),
    zip: async () => (await open()).mount.zip(),
    async undoReset() {
      const there = await openIfPossible();
      await detached(files.undoReset);
      if (!there) return;
      // The folder as it was holds the files as they were; without it they are written anew.
      const back = await bringBack?.().then(
        () => true,
        () => false,
      );
      bringBack = null;
      connect(there.mount);
      if (!back) await there.mount.replace(files.files.get()).catch(() => undefined);
    },
    close() {
      unfollow();
      files.connect(null);
      current = null;
    },
  };
}
