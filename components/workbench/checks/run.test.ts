import { expect, test } from "vitest";
import {
  type Exercise,
  type Framework,
  type HttpClient,
  HttpFailure,
} from "../../../sandboxes/contract/types.ts";
import { en } from "../messages/en/index.ts";
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
    words: en,
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

test("a quiet run sends the same inputs, and keeps what is known until it is known anew", async () => {
  let mended = false;
  const edited: HttpClient = {
    send: (request) => http.send(mended ? { ...request, path: "/good" } : request),
  };
  const checks = open("fastapi", edited, running);
  await checks.run();
  const seed = checks.seed.get();
  const seen: string[] = [];
  checks.state.subscribe(() => {
    const state = checks.state.get();
    const known = "results" in state ? state.results.map(({ status }) => status).sort() : [];
    seen.push(`${summary(state)} ${known}`);
  });
  mended = true;
  await checks.runQuietly();
  expect(checks.seed.get()).toBe(seed);
  expect([...new Set(seen)]).toEqual([
    "1 of 2 checks passed. failed,passed",
    "1 of 2 checks passed. passed,passed",
    "All 2 checks passed. passed,passed",
  ]);
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

test("checks that met no server, because it was just reloading, are run once more", async () => {
  let refusals = 1;
  const reloading: HttpClient = {
    send: (request) =>
      refusals-- > 0 ? Promise.reject(new HttpFailure("refused", "nobody listens")) : http.send(request),
  };
  const checks = open("fastapi", reloading, running);
  await checks.run();
  expect(checks.state.get()).toMatchObject({
    kind: "done",
    results: [
      { check: "good", status: "passed" },
      { check: "bad", status: "failed" },
    ],
  });
});

test("checks that meet no server twice say so", async () => {
  const nobody: HttpClient = { send: () => Promise.reject(new HttpFailure("refused", "nobody listens")) };
  const checks = open("fastapi", nobody, running);
  await checks.run();
  expect(checks.state.get()).toMatchObject({
    kind: "done",
    results: [{ status: "unavailable" }, { status: "unavailable" }],
  });
});
