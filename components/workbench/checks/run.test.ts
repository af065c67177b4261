import { expect, test } from "vitest";
import {
  type Exercise,
  type Framework,
  type HttpClient,
  HttpFailure,
} from "../../../sandboxes/contract/types.ts";
import type { ServerStatus } from "../server/status.ts";
import { createChecks, summary } from "./run.ts";

const running: ServerStatus = { kind: "running", url: "http://x", generation: 1 };
const http: HttpClient = {
  send: async ({ path }) => ({
    status: path === "/good" ? 200 : 500,
    statusText: "",
    headers: [],
    body: new Uint8Array(),
    milliseconds: 1,
  }),
};
const check = (id: string) => ({
  id,
  sentence: `${id} answers 200`,
  hints: ["a", "b", "c"],
  mistakes: [],
  async verify(context: Parameters<Exercise["checks"][number]["verify"]>[0]) {
    const { status } = await context.send({ method: "GET", path: `/${id}` });
    if (status !== 200) context.fail({ expected: "200", received: String(status) });
  },
});
const exercise: Exercise = {
  id: "e",
  title: "E",
  task: "",
  minutes: 1,
  frameworks: {},
  checks: [check("good"), check("bad")],
  mutants: {},
};

const unused = () => Promise.reject(new Error("not in this test"));
function open(framework: Framework, client: HttpClient, before: ServerStatus, after: ServerStatus = before) {
  return createChecks({
    exercise,
    framework,
    bench: async () => ({ server: { ...client, stream: unused, connect: unused }, project: null }),
    serve: async () => before,
    confirmed: async () => after,
  });
}

test("results come one by one and end in a summary", async () => {
  const checks = open("fastapi", http, running);
  const seen: string[] = [];
  checks.state.subscribe(() => seen.push(summary(checks.state.get())));
  await checks.run();
  expect(seen.at(-1)).toBe("1 of 2 checks passed.");
  expect(checks.state.get()).toMatchObject({
    kind: "done",
    results: [{ status: "passed" }, { status: "failed" }],
  });
});

test("each run has a fresh seed, unless the learner typed one or runs the same again", async () => {
  const checks = open("django", http, running);
  checks.setSeed("calm-otter");
  await checks.run();
  expect(checks.seed.get()).toBe("calm-otter");
  await checks.run(true);
  expect(checks.seed.get()).toBe("calm-otter");
  await checks.run();
  expect(checks.seed.get()).not.toBe("calm-otter");
});

test("a server that does not run makes them unavailable, not failed", async () => {
  const failed: ServerStatus = { kind: "failed", problem: "Line 3 is no Python.", recovers: true };
  const checks = open("fastapi", http, failed);
  await checks.run();
  expect(checks.state.get()).toEqual({
    kind: "unavailable",
    reason: "The server does not run. Line 3 is no Python.",
  });
});

test("a server that died of an error before its first answer makes them unavailable", async () => {
  const dead: HttpClient = { send: () => Promise.reject(new HttpFailure("closed", "gone")) };
  const failed: ServerStatus = { kind: "failed", problem: "Line 3 is no Python.", recovers: true };
  const checks = open("fastapi", dead, running, failed);
  await checks.run();
  expect(checks.state.get()).toMatchObject({ kind: "unavailable" });
});
