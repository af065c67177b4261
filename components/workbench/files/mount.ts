import type { DirectoryNode, FileSystemAPI, FileSystemTree } from "@webcontainer/api";
import * as z from "zod/mini";
import type { Container } from "../../../sandboxes/container/client/container.ts";
import { contentOf, type FileContent } from "./content.ts";
import { hashOf, reconcile, type Written } from "./reconcile.ts";
import type { Files } from "./store.ts";

/** Beside the projects, in the container that keeps both: so that it is never older than what it tells of. */
const memory = ".counterpoint";
const writtenText = z.record(z.string(), z.string());

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

/** One project's folder in the container. */
export interface ProjectMount {
  /**
   * Brings the learner's files there, and leaves what programs made where it is. Returns what programs
   * changed in files of the learner's, who did not: now theirs.
   */
  open(files: Files): Promise<ReadonlyMap<string, FileContent>>;
  /**
   * What programs changed in `files` since the workbench wrote them: now the learner's. A file that a program
   * took away is left to the learner.
   */
  adopt(files: Files): Promise<ReadonlyMap<string, FileContent>>;
  /** Writes changes; null deletes. What was adopted as it is there is not written again. */
  write(changes: ReadonlyMap<string, FileContent | null>): Promise<void>;
  /** Replaces all that is there; returns how to bring it back. */
  replace(files: Files): Promise<() => Promise<void>>;
  /** All that is there, as a zip, but for what Python makes anew. */
  zip(): Promise<Uint8Array<ArrayBuffer>>;
}

export function createProjectMount(container: Container, folder: string): ProjectMount {
  const { fs } = container;
  const record = `${memory}/${folder}.json`;
  let written: Record<string, string> = {};

  const remember = async (changes: ReadonlyMap<string, FileContent | null>) => {
    for (const [path, content] of changes) {
      if (content === null) delete written[path];
      else written[path] = await hashOf(content);
    }
    await fs.mkdir(memory, { recursive: true });
    await fs.writeFile(record, JSON.stringify(written));
  };
  /** Takes what programs left at these paths: it counts as written. */
  const take = async (paths: readonly string[], found: Files) => {
    const taken = new Map(paths.map((path) => [path, found.get(path) ?? ""] as const));
    await remember(taken);
    return taken;
  };
  /** Hashes of what was adopted and has not come back from the editor yet. */
  const adopted = new Map<string, string>();
  const write = async (changes: ReadonlyMap<string, FileContent | null>) => {
    const news = new Map<string, FileContent | null>();
    for (const [path, content] of changes) {
      const known = adopted.get(path);
      adopted.delete(path);
      if (content === null || known === undefined || (await hashOf(content)) !== known)
        news.set(path, content);
    }
    await writeFiles(fs, folder, news);
    await remember(news);
  };

  return {
    write,
    async adopt(files) {
      const found = await readPresent(fs, folder, new Set(files.keys()));
      const sides = { files, hashes: await hashAll(files), written, present: await hashAll(found) };
      const changed = reconcile(sides).adopt;
      const taken = await take(changed, found);
      for (const path of changed) adopted.set(path, sides.present[path] ?? "");
      return taken;
    },
    async open(files) {
      written = await readWritten(fs, record);
      const hashes = await hashAll(files);
      const found = await readPresent(fs, folder, new Set([...files.keys(), ...Object.keys(written)]));
      const {
        write: toWrite,
        remove,
        adopt,
      } = reconcile({
        files,
        hashes,
        written,
        present: await hashAll(found),
      });
      await fs.mkdir(folder, { recursive: true });
      await container.mount(toTree(toWrite), { mountPoint: folder });
      await writeFiles(fs, folder, new Map(remove.map((path) => [path, null])));
      written = hashes;
      return take(adopt, found);
    },
    zip: async () =>
      new Uint8Array(
        await container.export(folder, { format: "zip", excludes: ["**/__pycache__", "**/.pytest_cache"] }),
      ),
    async replace(files) {
      const before = { tree: await container.export(folder, { format: "binary" }), written };
      const clear = async () => {
        await fs.rm(folder, { recursive: true, force: true });
        await fs.mkdir(folder, { recursive: true });
      };
      await clear();
      await container.mount(toTree(files), { mountPoint: folder });
      written = {};
      await remember(files);
      return async () => {
        await clear();
        await container.mount(before.tree, { mountPoint: folder });
        written = before.written;
        await remember(new Map());
      };
    },
  };
}

async function writeFiles(
  fs: FileSystemAPI,
  folder: string,
  changes: ReadonlyMap<string, FileContent | null>,
): Promise<void> {
  for (const [path, content] of changes) {
    const full = `${folder}/${path}`;
    if (content === null) {
      await fs.rm(full, { force: true });
      continue;
    }
    const parent = full.slice(0, full.lastIndexOf("/"));
    if (parent !== folder) await fs.mkdir(parent, { recursive: true });
    await fs.writeFile(full, content);
  }
}

/** Empty where there is none, or none that can be read: then the learner's files are written anew. */
async function readWritten(fs: FileSystemAPI, record: string): Promise<Record<string, string>> {
  try {
    return writtenText.parse(JSON.parse(await fs.readFile(record, "utf8")));
  } catch {
    return {};
  }
}

async function readPresent(fs: FileSystemAPI, folder: string, paths: ReadonlySet<string>): Promise<Files> {
  const found = new Map<string, FileContent>();
  const read = async (path: string) => {
    const bytes = await fs.readFile(`${folder}/${path}`).catch(() => null);
    if (bytes) found.set(path, contentOf(bytes));
  };
  await Promise.all([...paths].map(read));
  return found;
}

async function hashAll(files: Files): Promise<Written> {
  const hashed = [...files].map(async ([path, content]) => [path, await hashOf(content)] as const);
  return Object.fromEntries(await Promise.all(hashed));
}
