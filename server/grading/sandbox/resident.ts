import { readFile } from "node:fs/promises";

/** Bytes in a page of memory on the machines that Node supports here. */
const page = 4096;

/** Bytes of memory that a process of this machine and all its descendants hold; 0 for one that has ended. */
export async function residentMemory(pid: number): Promise<number> {
  const [memory, children] = await Promise.all([
    readFile(`/proc/${pid}/statm`, "utf8").catch(() => ""),
    readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => ""),
  ]);
  const own = Number(memory.split(" ")[1] ?? 0) * page;
  const theirs = children
    .split(" ")
    .filter(Boolean)
    .map((child) => residentMemory(Number(child)));
  return (await Promise.all(theirs)).reduce((sum, bytes) => sum + bytes, own);
}
