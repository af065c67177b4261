import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readAssets } from "../node/assets.ts";
import { TestProcess } from "./harness.ts";

const program = readFileSync(new URL("tests/turns.py", import.meta.url), "utf8");

async function turns(env: Readonly<Record<string, string>>): Promise<number> {
  const started = await TestProcess.boot(await readAssets(true));
  started.run(["python", "-c", program], { env });
  expect(await started.exited(), started.output).toBe(0);
  expect(started.output).toContain("locks held");
  return Number(/turns (\d+)/.exec(started.output)?.[1]);
}

test("a thread that computes keeps the interpreter, unless threads are told to take turns", async () => {
  expect(await turns({})).toBe(0);
  expect(await turns({ COUNTERPOINT_PREEMPT: "1" })).toBeGreaterThan(3);
});
