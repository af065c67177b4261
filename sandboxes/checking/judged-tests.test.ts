import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readOverlays, readProject } from "../../content/reader/project.ts";
import type { CheckContext } from "../contract/context.ts";
import { judgeTests } from "../contract/judged-tests.ts";
import { runChecks } from "../contract/run.ts";
import type { TestRunner } from "../contract/test-runs.ts";
import { bootNodeWebContainer, type NodeWebContainer } from "../node/web-container.ts";
import { containerBench, openChannels } from "./bench.ts";
import { writeFiles } from "./folder.ts";

/** Learners' tests, judged by what they do to programs, with the real runners in the Node host. */
const folderOf = (path: string) => fileURLToPath(new URL(`judged/${path}`, import.meta.url));
const right = { overlay: "right", does: "is right" };
const broken = { overlay: "broken", does: "is wrong" };
const after = { overlay: "after", does: "is looked at afterwards", test: "test_nothing_is_left" };

let container: NodeWebContainer;
beforeAll(async () => {
  container = await bootNodeWebContainer({ openPorts: false });
});
afterAll(() => container.teardown());

let folders = 0;
/** The result of one check on a project, with some of its files replaced. */
async function judge(
  runner: TestRunner,
  verify: (context: CheckContext) => Promise<void>,
  files: Readonly<Record<string, string>> = {},
) {
  const folder = `project-${++folders}`;
  await writeFiles(container.fs, folder, { ...(await readProject(folderOf(`${runner}/project`))), ...files });
  const { results } = await runChecks(
    {
      id: "a/b",
      title: "",
      task: "",
      minutes: 1,
      frameworks: {},
      checks: [{ id: "it", sentence: "It works.", hints: [], mistakes: [], verify }],
      mutants: {},
    },
    {
      framework: "fastapi",
      seed: "s",
      signal: new AbortController().signal,
      bench: containerBench({
        container,
        channels: openChannels(async () => container),
        folder,
        launch: { command: "none", args: [], port: 8000 },
        overlays: await readOverlays(folderOf(runner)),
      }),
    },
  );
  return results[0];
}

describe.each(["pytest", "django"] as const)("%s", (runner) => {
  const { acceptRight, refuseBroken, leaveNothing } = judgeTests(runner, right);
  const empty = runner === "pytest" ? { "test_shop.py": "" } : { "test_greeting.py": "" };

  test("good tests pass with the right program, fail with a broken one, leave nothing", async () => {
    expect(await judge(runner, acceptRight)).toMatchObject({ status: "passed" });
    expect(await judge(runner, refuseBroken(broken))).toMatchObject({ status: "passed" });
    expect(await judge(runner, leaveNothing(after))).toMatchObject({ status: "passed" });
  });

  test("no tests are no good tests", async () => {
    for (const verify of [acceptRight, refuseBroken(broken), leaveNothing(after)])
      expect(await judge(runner, verify, empty)).toMatchObject({ status: "failed" });
  });

  test("tests that fail with every program refuse nothing", async () => {
    const [name, text] = Object.entries(empty)[0] ?? ["", ""];
    const failing = { [name]: `${text}raise RuntimeError("no tests here")\n` };
    const result = await judge(runner, refuseBroken(broken), failing);
    expect(result).toMatchObject({ status: "failed", received: expect.stringContaining("no tests here") });
  });
});

test("a broken program that nobody notices is named", async () => {
  const { refuseBroken } = judgeTests("pytest", right);
  const lenient = { "test_shop.py": "def test_nothing():\n    assert True\n" };
  expect(await judge("pytest", refuseBroken(broken), lenient)).toMatchObject({
    status: "failed",
    expected: "a test of yours fails with a program that is wrong",
    received: "1 passed: nothing noticed",
  });
});

test("what a failing test leaves behind is found", async () => {
  const { leaveNothing } = judgeTests("pytest", right);
  const leaking = await readProject(folderOf("pytest/leaking"));
  expect(await judge("pytest", leaveNothing(after), leaking)).toMatchObject({
    status: "failed",
    received: "the next test still met what yours had put in place",
  });
});
