import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { cache } from "./paths.mjs";

const file = `${cache}setup.lock`;

/** @param {string} path @returns {number | null} */
function owner(path) {
  try {
    return Number.parseInt(readFileSync(path, "utf8"), 10);
  } catch {
    return null;
  }
}

/** @param {number} pid */
function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** @returns {boolean} whether this process now holds the lock */
function take() {
  // Written aside and linked, so that the lock never exists without its owner's number in it.
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, String(process.pid));
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

/** Moves a dead owner's lock away; puts it back when another process was faster and it is alive. */
function removeStale(/** @type {number} */ dead) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
    if (owner(aside) !== dead) linkSync(aside, file);
  } catch {
    // Another process moved it first.
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Does `work` while no other set-up of this checkout runs; waits for one that does. The lock names its
 * owner's process, so that one left behind by a crash is taken over.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function exclusively(work) {
  mkdirSync(cache, { recursive: true });
  let told = false;
  while (!take()) {
    const pid = owner(file);
    if (pid === null) continue;
    if (!alive(pid)) {
      removeStale(pid);
      continue;
    }
    if (!told) console.log(`Another set-up is running here (process ${pid}): waiting for it to end.`);
    told = true;
    // Looked at again and again, because a process that dies sends no word.
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  const release = () => rmSync(file, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}
