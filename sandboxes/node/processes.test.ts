import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Sandbox } from "../container/kernel/sandbox.ts";
import { bootNodeSandbox } from "./boot.ts";

/** Python tests that need a kernel, in real interpreters: needs the image. */
const tests = new URL("../python/processes/", import.meta.url);

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await bootNodeSandbox();
});
afterAll(() => sandbox.teardown());

const files = readdirSync(tests).filter((name) => name.startsWith("test_"));
it.each(files)("%s", { timeout: 180_000 }, async (name) => {
  await sandbox.files.writeFile(name, new Uint8Array(readFileSync(new URL(name, tests))));
  let printed = "";
  const pytest = sandbox.spawn("python", ["-m", "pytest", "-q", "-p", "no:cacheprovider", name], {
    output: (_, bytes) => {
      printed += new TextDecoder().decode(bytes);
    },
  });
  expect(await pytest.exit, printed).toBe(0);
  expect(printed).toContain(" passed");
});
