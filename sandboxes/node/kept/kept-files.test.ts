import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import * as z from "zod";
import { bootNodeSandbox } from "../boot.ts";

/** Files that outlive their sandbox, with real interpreters, and real processes that are killed: needs the image. */

let store: string;
beforeEach(async () => {
  store = await mkdtemp(join(tmpdir(), "counterpoint-kept-"));
});
afterEach(() => rm(store, { recursive: true }));

const local = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const report = z.object({ count: z.int(), highest: z.int(), integrity: z.string(), lines: z.int() });

/** Lets a sandbox commit until it has said `rows` more, then kills its whole process. Returns the last it said. */
async function writeAndKill(rows: number, journalMode: string): Promise<number> {
  const child = spawn(process.execPath, [local("writer.fixture.ts"), store, journalMode], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (bytes) => {
    errors += bytes;
  });
  const exit = new Promise((resolve) => child.once("exit", resolve));
  let first: number | null = null;
  let last = 0;
  for await (const line of createInterface(child.stdout)) {
    if (!/^\d+$/.test(line)) throw new Error(`unexpected output: ${line}`);
    last = Number(line);
    first ??= last;
    if (last - first >= rows) child.kill("SIGKILL");
  }
  await exit;
  if (first === null) throw new Error(`nothing was written: ${errors}`);
  return last;
}

async function inspect(): Promise<z.infer<typeof report>> {
  const sandbox = await bootNodeSandbox({ store, spareAfter: null });
  try {
    await sandbox.files.writeFile("inspect_rows.py", await readFile(local("inspect_rows.py")));
    let printed = "";
    const program = sandbox.spawn("python", ["inspect_rows.py"], {
      output: (_, bytes) => {
        printed += new TextDecoder().decode(bytes);
      },
    });
    await program.exit;
    return report.parse(JSON.parse(printed));
  } finally {
    sandbox.teardown();
  }
}

it.each(["delete", "truncate", "persist"])(
  "every commit that returned is there after kill -9, with journal_mode %s",
  { timeout: 120_000 },
  async (journalMode) => {
    for (const rows of [3, 25]) {
      const said = await writeAndKill(rows, journalMode);
      const { count, highest, integrity, lines } = await inspect();
      expect(integrity).toBe("ok");
      expect(highest).toBeGreaterThanOrEqual(said);
      expect(count).toBe(highest);
      // Between emptying and filling there is an instant, as on any machine; half a line there is not.
      expect([0, 100]).toContain(lines);
    }
  },
);

it("a second sandbox on the same files gets a copy, and what it writes stays its own", async () => {
  const encoder = new TextEncoder();
  const first = await bootNodeSandbox({ store, prewarm: false, spareAfter: null });
  await first.files.writeFile("shared.txt", encoder.encode("first"));
  const child = spawn(process.execPath, [local("second.fixture.ts"), store], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  for await (const chunk of child.stdout) printed += chunk;
  first.teardown();
  expect(JSON.parse(printed)).toEqual({ storage: { kind: "copy" }, found: "first" });
  const again = await bootNodeSandbox({ store, prewarm: false, spareAfter: null });
  expect(new TextDecoder().decode(await again.files.readFile("shared.txt"))).toBe("first");
  again.teardown();
});
