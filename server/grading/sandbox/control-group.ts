import { access, constants, mkdir, readFile, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Limits } from "./limits.ts";

/** A control group of the kernel: bounds memory and tasks of all that runs in it. */
export interface ControlGroup {
  /** Files to which a process writes its id to be held. */
  readonly doors: readonly string[];
  /** Whether the kernel has ended something in it for want of memory. */
  outOfMemory(): Promise<boolean>;
  /** Seconds of processor time used so far; null where it is not counted. */
  processorSeconds(): Promise<number | null>;
  /** Once all in it have ended. Never rejects: what stays is an empty folder. */
  remove(): Promise<void>;
}

const base = "/sys/fs/cgroup";
/**
 * Memory at which the kernel steps in, relative to the bound: later than `confined.ts`, which looks from time to time, since
 * the kernel takes all it can get back first, the pages of programs too, and that takes seconds.
 */
const backstop = 1.25;
let counter = 0;

/**
 * Makes a control group, where this process may: on version 2 in its own group, when memory and tasks are handed on to
 * it, on version 1 among the controllers' roots. Null elsewhere; `confined.ts` looks after the memory in any case.
 */
export async function makeControlGroup(limits: Limits): Promise<ControlGroup | null> {
  const name = `counterpoint-${process.pid}-${++counter}`;
  return (await versionTwo(name, limits)) ?? (await versionOne(name, limits));
}

async function versionTwo(name: string, { memory, tasks }: Limits): Promise<ControlGroup | null> {
  const own = /^0::(\S+)$/m.exec(await readFile("/proc/self/cgroup", "utf8").catch(() => ""))?.[1];
  if (own === undefined) return null;
  // A group that holds processes cannot hand controllers on: its parent can.
  const parent = join(base, own, "..");
  const handedOn = await readFile(join(parent, "cgroup.subtree_control"), "utf8").catch(() => "");
  if (!/\bmemory\b/.test(handedOn) || !/\bpids\b/.test(handedOn)) return null;
  const folder = join(parent, name);
  try {
    await mkdir(folder);
    await writeFile(join(folder, "memory.max"), String(memory * backstop));
    await writeFile(join(folder, "memory.swap.max"), "0").catch(() => undefined);
    await writeFile(join(folder, "pids.max"), String(tasks));
  } catch {
    await rmdir(folder).catch(() => undefined);
    return null;
  }
  const number = async (file: string, pattern: RegExp) =>
    Number(pattern.exec(await readFile(join(folder, file), "utf8").catch(() => ""))?.[1] ?? Number.NaN);
  return {
    doors: [join(folder, "cgroup.procs")],
    outOfMemory: async () => (await number("memory.events", /^oom_kill (\d+)/m)) > 0,
    processorSeconds: async () => finite((await number("cpu.stat", /^usage_usec (\d+)/m)) / 1e6),
    remove: () => removeAll([folder]),
  };
}

async function versionOne(name: string, { memory, tasks }: Limits): Promise<ControlGroup | null> {
  const folders = ["memory", "pids", "cpuacct"].map((controller) => join(base, controller, name));
  const [memoryFolder = "", pidsFolder = "", processor = ""] = folders;
  try {
    for (const folder of folders) {
      await access(join(folder, "..", "cgroup.procs"), constants.W_OK);
      await mkdir(folder);
    }
    await writeFile(join(memoryFolder, "memory.limit_in_bytes"), String(memory * backstop));
    await writeFile(join(pidsFolder, "pids.max"), String(tasks));
  } catch {
    await removeAll(folders);
    return null;
  }
  return {
    doors: folders.map((folder) => join(folder, "cgroup.procs")),
    outOfMemory: async () =>
      /^oom_kill [1-9]/m.test(
        await readFile(join(memoryFolder, "memory.oom_control"), "utf8").catch(() => ""),
      ),
    processorSeconds: async () =>
      finite(Number(await readFile(join(processor, "cpuacct.usage"), "utf8").catch(() => "NaN")) / 1e9),
    remove: () => removeAll(folders),
  };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** What was killed leaves its group a moment later, on a loaded machine some seconds. */
async function removeAll(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    for (let attempt = 0; attempt < 200; attempt++) {
      const gone = await rmdir(folder).then(
        () => true,
        (error: NodeJS.ErrnoException) => error.code !== "EBUSY",
      );
      if (gone) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
