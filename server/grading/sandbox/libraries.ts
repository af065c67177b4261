import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * The shared libraries that a program is loaded with, and the loader: all of the system that the walls show, so that
 * inside there is no shell and no other program to start.
 * @throws Error when `ldd` is not there
 */
export async function librariesOf(program: string): Promise<readonly string[]> {
  const { stdout } = await run("ldd", [program]);
  return [...new Set([...stdout.matchAll(/(?<=\s)\/[^\s:]+/g)].map(([path]) => path))].sort();
}
