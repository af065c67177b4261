import type { Container } from "../../../sandboxes/container/client/container.ts";
import { type FileContent, sameContent } from "../files/content.ts";
import { followPrograms } from "../files/follow-programs.ts";
import { createProjectMount, type ProjectMount } from "../files/mount.ts";
import type { FileStore, Files } from "../files/store.ts";

/** The project's folder in the container, and the learner's files, kept equal. */
export interface ProjectFolder {
  /**
   * The container, with the project in it as the learner has it. Rejects when there is none; a later call tries anew.
   */
  open(): Promise<Container>;
  /** The container when it has been opened, else null. Never rejects. */
  opened(): Promise<Container | null>;
  /**
   * Lets `change` put other files in the place of the learner's, at once, and these in the place of all that is in the folder,
   * what programs wrote included, as soon as there is one. Resolves when both is done. Never rejects.
   */
  replace(change: () => void): Promise<void>;
  /** Takes the last replacement back, in the folder too. Never rejects. */
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
  /** Replacements that the folder has not seen yet: until then nothing else is written there. */
  let waiting = 0;
  /** The folder is changed by one after another. */
  let working: Promise<void> = Promise.resolve();

  /** From now on the folder gets what the learner changes, and what they did since it was as `known`. */
  const connect = async (mount: ProjectMount, known: Files) => {
    files.connect(async (changes) => {
      edited([...changes.keys()]);
      await mount.write(changes);
    });
    const now = files.files.get();
    const missed = new Map<string, FileContent | null>();
    for (const path of new Set([...known.keys(), ...now.keys()]))
      if (!sameContent(known.get(path), now.get(path))) missed.set(path, now.get(path) ?? null);
    if (missed.size > 0) await mount.write(missed);
    return missed;
  };
  const start = async (): Promise<Open> => {
    const ready = await container();
    await files.load();
    await files.flush();
    const mount = createProjectMount(ready, name);
    const before = files.files.get();
    const adopted = await mount.open(before);
    if (waiting === 0) {
      const missed = await connect(mount, before);
      for (const [path, content] of adopted)
        if (waiting === 0 && !missed.has(path)) files.edit(path, content);
    }
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
  /** Not before the folder holds what was put there: in between it is empty, and a server would find nothing. */
  const whole = async () => {
    const there = await open();
    while (waiting > 0) await working;
    return there;
  };
  /** Without a container there is no folder to care for. */
  const openIfPossible = () => open().catch(() => null);

  /**
   * The learner's files first: a container may take long to come, and what they see must not wait for it.
   * @param follow does the same in the folder; what it returns the folder then has
   */
  const change = (work: () => void, follow: (mount: ProjectMount) => Promise<Files>): Promise<void> => {
    waiting += 1;
    files.connect(null);
    const shown = files.load().then(work);
    working = working.then(async () => {
      await shown;
      await files.flush();
      const there = await openIfPossible();
      const known = there && (await follow(there.mount).catch(() => null));
      waiting -= 1;
      if (there && waiting === 0) await connect(there.mount, known ?? new Map()).catch(() => undefined);
    });
    return working;
  };

  return {
    open: async () => (await whole()).container,
    opened: async () => (await current?.catch(() => null))?.container ?? null,
    replace: (work) =>
      change(work, async (mount) => {
        const next = files.files.get();
        bringBack = null;
        bringBack = await mount.replace(next);
        return next;
      }),
    zip: async () => (await whole()).mount.zip(),
    undoReset: () =>
      change(files.undoReset, async (mount) => {
        const before = files.files.get();
        const back = await bringBack?.().then(
          () => true,
          () => false,
        );
        bringBack = null;
        // The folder has what programs wrote again; the learner's files may have come into it later than they did.
        if (back) await mount.open(before);
        else await mount.replace(before);
        return before;
      }),
    close() {
      unfollow();
      files.connect(null);
      current = null;
    },
  };
}
