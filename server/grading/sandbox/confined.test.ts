import { readFile } from "node:fs/promises";
import { getPriority } from "node:os";
import { expect, it, onTestFinished } from "vitest";
import { tight } from "../attacks/attack.ts";
import { startConfined } from "./confined.ts";
import { surveyGround } from "./ground.ts";

/** Process ids of all that a process has started and what these have. */
async function descendants(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  const own = children.split(" ").filter(Boolean).map(Number);
  return [...own, ...(await Promise.all(own.map(descendants))).flat()];
}

it("gives way to what else runs on the machine, with all that it starts", async () => {
  const before = new Set(await descendants(process.pid));
  const confined = await startConfined(await surveyGround(), { ...tight, niceness: 7 });
  onTestFinished(() => confined.end());
  await confined.ready;
  const started = (await descendants(process.pid)).filter((pid) => !before.has(pid));
  // bubblewrap outside, bubblewrap inside, and Node.
  expect(started.length).toBeGreaterThanOrEqual(3);
  expect(new Set(started.map((pid) => getPriority(pid)))).toEqual(new Set([7]));
});
