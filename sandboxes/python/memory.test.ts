import { beforeAll, expect, test } from "vitest";
import type { RuntimeAssets } from "../container/process/assets.ts";
import { readAssets } from "../node/assets.ts";
import { TestProcess } from "./harness.ts";

/** What a program meets that asks for more memory than a process may have. */
const limit = 192 * 1024 * 1024;
const notice = "[sandbox] Python asked for more memory than a process may have (192 MB).\n";

let assets: RuntimeAssets;
beforeAll(async () => {
  assets = await readAssets(true);
});

async function run(program: string) {
  const started = await TestProcess.boot(assets, limit);
  started.run(["python", "-c", program]);
  const end = await started.exited().catch((error: Error) => error.message);
  return { end, output: started.output };
}

test("MemoryError, which ends the program", async () => {
  const { end, output } = await run("kept = []\nwhile True: kept.append(bytearray(5_000_000))");
  expect(end).toBe(1);
  expect(output).toContain(notice);
  expect(output).toMatch(/MemoryError\n$/);
});

test("MemoryError, after which the program goes on", async () => {
  const program = [
    "import threading",
    "def fill():",
    "  kept = []",
    "  try:",
    "    while True: kept.append(bytearray(5_000_000))",
    "  except MemoryError: return len(kept)",
    "first = fill()",
    "thread = threading.Thread(target=fill); thread.start(); thread.join()",
    "print(first > 10, fill() >= first - 1, len(bytearray(20_000_000)))",
  ].join("\n");
  const { end, output } = await run(program);
  expect({ end, output }).toEqual({ end: 0, output: `${notice}True True 20000000\n` });
});

test("small objects without end are refused as well", async () => {
  const { end, output } = await run("kept = []\nwhile True: kept.append({len(kept): str(len(kept))})");
  expect(output).toContain(notice);
  // Where C code does not expect a refusal the interpreter breaks down, and that is said.
  if (end !== 1) expect(end).toContain("MemoryError: Python asked for more memory");
});
