import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
// For its declaration of `harness`, which the functions below find in the page.
import type {} from "./page.ts";
import { Sandbox } from "./sandbox.ts";
import { serveTestSite } from "./site.ts";

const programs = fileURLToPath(new URL("../../../sandboxes/node/kept/", import.meta.url));
const program = (name: string) => ({
  [name]: { file: { contents: readFileSync(programs + name, "utf8") } },
});

/** Opens a page on the files called `name`. */
async function open(profile: BrowserContext, site: string, name: string): Promise<Sandbox> {
  return Sandbox.boot(await profile.newPage(), site, name);
}

/** Starts committing rows; calls `after` once `rows` are said to be committed. Resolves with what was said last. */
async function commitUntil(
  sandbox: Sandbox,
  rows: number,
  end: (page: Page) => Promise<unknown>,
): Promise<number> {
  const { page } = sandbox;
  await sandbox.mount(program("commit_rows.py"));
  let last = 0;
  let first: number | null = null;
  const enough = Promise.withResolvers<void>();
  await page.exposeFunction("said", (text: string) => {
    for (const [line] of text.matchAll(/^\d+(?=\r?\n)/gm)) {
      last = Number(line);
      first ??= last;
      if (last - first >= rows) enough.resolve();
    }
  });
  await page.evaluate(async () => {
    const { said } = globalThis as unknown as { said(text: string): void };
    const process = await harness.booted.spawn("python", ["commit_rows.py", "delete"]);
    void process.output.pipeTo(new WritableStream({ write: (text) => said(text) }));
  });
  await enough.promise;
  await end(page);
  return last;
}

async function inspect(sandbox: Sandbox) {
  await sandbox.mount(program("inspect_rows.py"));
  return JSON.parse(await sandbox.run("python", "inspect_rows.py"));
}

const crash = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent("crash");
  // Never answered: there is nobody left to answer.
  void session.send("Page.crash").catch(() => undefined);
  await gone;
};

for (const [how, end] of [
  ["closed", (page: Page) => page.close()],
  ["crashed", crash],
  ["reloaded", (page: Page) => page.reload()],
] as const) {
  test(`every commit that returned is there after the tab was ${how} in the middle of writing`, async ({
    browserProfile,
    testSite,
  }) => {
    for (let round = 0; round < 2; round++) {
      const sandbox = await open(browserProfile, testSite.origin, `rows-${how}`);
      const said = await commitUntil(sandbox, 20, end);
      const again = await open(browserProfile, testSite.origin, `rows-${how}`);
      const { integrity, highest, count } = await inspect(again);
      expect(integrity).toBe("ok");
      expect(highest).toBeGreaterThanOrEqual(said);
      expect(count).toBe(highest);
      await again.page.close();
      await sandbox.page.close();
    }
  });
}

test("a process that is killed in the middle of writing leaves its database whole", async ({
  browserProfile,
  testSite,
}) => {
  const sandbox = await open(browserProfile, testSite.origin, "killed");
  await sandbox.mount({ ...program("commit_rows.py"), ...program("inspect_rows.py") });
  for (let round = 1; round <= 3; round++) {
    const writer = await sandbox.spawn("python", ["commit_rows.py", "delete"]);
    await expect.poll(() => writer.output().then((text) => text.split("\n").length)).toBeGreaterThan(10);
    await writer.kill();
    await writer.exit();
    const said = Number((await writer.output()).trim().split(/\s+/).at(-1));
    const { integrity, highest } = await inspect(sandbox);
    expect(integrity).toBe("ok");
    expect(highest).toBeGreaterThanOrEqual(said);
  }
  await sandbox.page.close();
});

/** What the `container-storage` command said last. */
async function storage(sandbox: Sandbox): Promise<() => Promise<unknown>> {
  const command = await sandbox.spawn("container-storage", []);
  return async () => {
    const lines = (await command.output()).trim().split("\n");
    return JSON.parse(lines.at(-1) || "null");
  };
}

test("a second tab gets a copy and is told; what it writes does not reach the first", async ({
  browserProfile,
  testSite,
}) => {
  const first = await open(browserProfile, testSite.origin, "shared");
  await first.mount({ "note.txt": { file: { contents: "first" } } });
  await expect.poll(await storage(first)).toEqual({ kind: "kept" });
  const second = await open(browserProfile, testSite.origin, "shared");
  await expect.poll(await storage(second)).toEqual({ kind: "copy" });
  const read = (sandbox: Sandbox) =>
    sandbox.page.evaluate(() => harness.booted.fs.readFile("note.txt", "utf8"));
  expect(await read(second)).toBe("first");
  await second.mount({ "note.txt": { file: { contents: "second" } } });
  await second.page.close();
  await first.page.reload();
  const again = await Sandbox.boot(first.page, testSite.origin, "shared");
  expect(await read(again)).toBe("first");
  await again.page.close();
});

test("files without a name go with the page; other names have other files", async ({
  browserProfile,
  testSite,
  sandbox,
}) => {
  await expect.poll(await storage(sandbox)).toEqual({ kind: "memory" });
  const named = await open(browserProfile, testSite.origin, "one");
  await named.mount({ "mine.txt": { file: { contents: "1" } } });
  const other = await open(browserProfile, testSite.origin, "two");
  expect(await other.page.evaluate(() => harness.booted.fs.readdir("/"))).toEqual([]);
  await other.page.close();
  await named.page.close();
});

test("a full disk is ENOSPC for the program, is told, and loses nothing", async ({ browserProfile }) => {
  // Of one site with its sandbox, whose storage then is not partitioned: else DevTools cannot limit it.
  const testSite = await serveTestSite(0, "counterpoint.localhost");
  const sandbox = await open(browserProfile, testSite.origin, "full");
  const told = await storage(sandbox);
  await sandbox.mount({ "kept.txt": { file: { contents: "kept" } }, ...program("fill_disk.py") });
  // The interpreter is started before the room is taken: its own files are kept there too.
  await sandbox.run("python", "-c", "pass");
  const session = await browserProfile.newCDPSession(sandbox.page);
  const origin = testSite.origin.replace("//", "//sandbox.");
  const { usage } = await session.send("Storage.getUsageAndQuota", { origin });
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: usage + 4_000_000 });
  expect(await sandbox.run("python", "fill_disk.py")).toMatch(/^ENOSPC after [1-9]\d*\b/);
  await expect.poll(told).toEqual({ kind: "full" });
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await sandbox.page.evaluate(() => harness.booted.fs.rm("filler.bin"));
  await expect.poll(told).toEqual({ kind: "kept" });
  await sandbox.page.reload();
  const again = await Sandbox.boot(sandbox.page, testSite.origin, "full");
  expect(await again.page.evaluate(() => harness.booted.fs.readFile("kept.txt", "utf8"))).toBe("kept");
  await again.page.close();
  await testSite.close();
});
