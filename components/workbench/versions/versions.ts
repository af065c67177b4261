import type { FileContent } from "../files/content.ts";
import { hashOf } from "../files/reconcile.ts";
import { type StorageRefusal, storageRefusal } from "../files/storage-refusal.ts";
import type { Files } from "../files/store.ts";
import { SaidError } from "../messages/said.ts";
import { createStore, type Readable } from "../store/store.ts";
import { memoryVersions } from "./memory-storage.ts";
import { toDrop } from "./thin.ts";
import { type Cause, sameFiles, type Version, type VersionStorage } from "./version.ts";

/** What is known of a project's versions, newest first. `notice` says when they will not outlive the page. */
export interface VersionsState {
  readonly versions: readonly Version[];
  readonly notice: StorageRefusal | null;
}

export interface Versions extends Readable<VersionsState> {
  /** Looks what was kept before. Never rejects. */
  load(): Promise<void>;
  /** Keeps the files as they are at the call, unless the newest version holds the same. Never rejects. */
  keep(cause: Cause): Promise<void>;
  /** The files of a version. @throws Error when they are gone */
  read(version: Version): Promise<Files>;
  /** Keeps a version whenever the learner pauses; returns how to stop. */
  follow(): () => void;
}

interface Options {
  readonly files: Readable<Files>;
  readonly storage: VersionStorage;
  readonly now?: () => number;
  /** Milliseconds without an edit after which a version is kept. */
  readonly pause?: number;
}

/** Causes by how much they tell: of two versions with the same files the more telling cause is shown. */
const telling: readonly Cause[] = ["pause", "run", "restore", "merge", "open", "reset", "solved"];

/** The history of one project. Storage that fails is replaced by memory, and said. */
export function createVersions({ files, storage, now = Date.now, pause = 20_000 }: Options): Versions {
  const state = createStore<VersionsState>({ versions: [], notice: null });
  let place = storage;
  let queue: Promise<unknown> = Promise.resolve();

  const fallBack = (error: unknown) => {
    place = memoryVersions();
    state.update(({ versions }) => ({
      versions,
      notice: storageRefusal(error),
    }));
  };
  /** Read anew each time: another tab on the lesson keeps versions too. */
  const list = () =>
    place.list().catch((error: unknown) => {
      fallBack(error);
      return [];
    });
  const show = (versions: readonly Version[]) =>
    state.update(({ notice }) => ({ versions: versions.toReversed(), notice }));

  const add = async (cause: Cause, current: Files) => {
    const before = await list();
    const contents = new Map<string, FileContent>();
    const hashes: Record<string, string> = {};
    let bytes = 0;
    for (const [path, content] of current) {
      const hash = await hashOf(content);
      hashes[path] = hash;
      contents.set(hash, content);
      bytes += content.length;
    }
    const last = before.at(-1);
    const again = last && sameFiles(last.files, hashes) ? last : null;
    if (again && telling.indexOf(cause) <= telling.indexOf(again.cause)) return;
    const at = now();
    const id = again?.id ?? `${at.toString(36).padStart(9, "0")}-${crypto.randomUUID().slice(0, 8)}`;
    const version: Version = { id, at: again?.at ?? at, cause, files: hashes, bytes };
    const all = [...(again ? before.slice(0, -1) : before), version];
    const dropped = toDrop(all);
    const write = () => place.add(version, contents, again ? [...dropped, again] : dropped);
    try {
      await write();
    } catch (error) {
      fallBack(error);
      await write();
    }
    show(all.filter((one) => !dropped.includes(one)));
  };

  const versions: Versions = {
    get: state.get,
    subscribe: state.subscribe,
    async load() {
      show(await list());
    },
    keep(cause) {
      const current = files.get();
      queue = queue
        .then(() => add(cause, current))
        .catch((error: unknown) => console.error("No version was kept.", error));
      return queue.then(() => undefined);
    },
    async read(version) {
      // What was kept before storage failed is still there.
      const earlier = place === storage ? [] : [...(await storage.read(version).catch(() => []))];
      const contents = new Map([...earlier, ...(await place.read(version))]);
      return new Map(
        Object.entries(version.files).map(([path, hash]) => {
          const content = contents.get(hash);
          if (content === undefined) throw new SaidError(({ refusals }) => refusals.version(path));
          return [path, content] as const;
        }),
      );
    },
    follow() {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const unsubscribe = files.subscribe(() => {
        clearTimeout(timer);
        timer = setTimeout(() => void versions.keep("pause"), pause);
      });
      return () => {
        unsubscribe();
        clearTimeout(timer);
      };
    },
  };
  return versions;
}
