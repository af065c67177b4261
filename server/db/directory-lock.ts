import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Keeps a second process out of a directory. The lock names its owner by process number and, where the system tells
 * it (Linux), by when that process began, so that a lock left behind by a crash is taken over even when its number
 * was given to another program.
 *
 * @returns releases it
 * @throws Error in one sentence when a living process holds it
 */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, "lock");
  for (;;) {
    if (take(file)) return () => rmSync(file, { force: true });
    const owner = read(file);
    if (owner === null) continue;
    if (isAlive(owner)) {
      const [pid] = owner.split(" ");
      throw new Error(
        `${directory} is in use by process ${pid}: stop it, or give several processes one PostgreSQL with DATABASE_URL.`,
      );
    }
    removeStale(file, owner);
  }
}

/** Written aside and linked, so that the lock never exists without its owner in it. */
function take(file: string): boolean {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, `${process.pid} ${began(process.pid) ?? ""}`);
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Moves a dead owner's lock away; puts it back when another process was faster. */
function removeStale(file: string, dead: string): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
    if (read(aside) !== dead) linkSync(aside, file);
  } catch {
    // Another process moved it first.
  } finally {
    rmSync(aside, { force: true });
  }
}

function isAlive(owner: string): boolean {
  const [number = "", start = ""] = owner.split(" ");
  const pid = Number(number);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  const now = began(pid);
  return now === null || start === "" || now === start;
}

/** When a process began, in ticks since the machine did; null where the system does not say. */
function began(pid: number): string | null {
  // The name of the program, in parentheses, may hold spaces: fields are counted behind it.
  const stat = read(`/proc/${pid}/stat`);
  return stat === null ? null : (stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null);
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
