import { expect, test, vi } from "vitest";
import { runChecks } from "./run.ts";
import {
  type Check,
  type CheckContext,
  type Exercise,
  type HttpClient,
  HttpFailure,
  type HttpFailureCode,
  type HttpResponse,
} from "./types.ts";

const response = (status: number, body = ""): HttpResponse => ({
  status,
  statusText: "",
  headers: [],
  body: new TextEncoder().encode(body),
  milliseconds: 1,
});
const serving = (answer: HttpResponse): HttpClient => ({ send: async () => answer });
const failing = (code: HttpFailureCode): HttpClient => ({
  send: async () => {
    throw new HttpFailure(code, `fake ${code}`);
  },
});
const check = (id: string, verify: (context: CheckContext) => Promise<void>): Check => ({
  id,
  sentence: `${id}.`,
  hints: [],
  mistakes: [],
  verify,
});
const wants200 = check("ok", async ({ send, fail }) => {
  const { status } = await send({ method: "GET", path: "/" });
  if (status !== 200) fail({ expected: "200", received: String(status) });
});
const exercise = (...checks: Check[]): Exercise => ({
  id: "a/b",
  title: "",
  task: "",
  minutes: 1,
  frameworks: {},
  checks,
  mutants: {},
});
const unused = () => Promise.reject(new Error("not in this test"));
const run = (checks: Check[], http: HttpClient, more: Partial<Parameters<typeof runChecks>[1]> = {}) =>
  runChecks(exercise(...checks), {
    framework: "fastapi",
    seed: "s",
    signal: new AbortController().signal,
    bench: { server: { ...http, stream: unused, connect: unused }, project: null },
    ...more,
  });

test("a check passes or fails by what the server answers, with the exchange as evidence", async () => {
  const passed = await run([wants200], serving(response(200)));
  expect(passed.results[0]).toMatchObject({ check: "ok", status: "passed" });
  const failed = await run([wants200], serving(response(404)));
  expect(failed.results[0]).toMatchObject({
    status: "failed",
    expected: "200",
    received: "404",
    exchanges: [{ request: { method: "GET", path: "/" }, response: { status: 404 } }],
  });
});

test.each(["timeout", "closed", "malformed"] as const)("%s is the program's failure", async (code) => {
  const { results } = await run([wants200], failing(code));
  expect(results[0]).toMatchObject({ status: "failed", exchanges: [{ response: { failure: code } }] });
});

test("no server, or a check that breaks by itself, is never a failure of the learner", async () => {
  expect((await run([wants200], failing("refused"))).results[0]?.status).toBe("unavailable");
  const broken = check("broken", async () => {
    throw new TypeError("oops");
  });
  expect((await run([broken], serving(response(200)))).results[0]).toMatchObject({
    status: "unavailable",
    reason: expect.stringContaining("oops"),
  });
});

test("one check's end does not keep the next from running, and results are told in order", async () => {
  const told = vi.fn();
  const broken = check("broken", async () => {
    throw new TypeError("oops");
  });
  await run([broken, wants200], serving(response(200)), { onResult: told });
  expect(told.mock.calls.map(([result]) => [result.check, result.status])).toEqual([
    ["broken", "unavailable"],
    ["ok", "passed"],
  ]);
});

test("a check that never settles ends with the abort, and what follows does not start", async () => {
  const stop = new AbortController();
  const endless = check("endless", () => {
    stop.abort();
    return new Promise<void>(() => {});
  });
  const http = { send: vi.fn(async () => response(200)) };
  const { results } = await run([endless, wants200], http, { signal: stop.signal });
  expect(results.map((result) => result.status)).toEqual(["unavailable", "unavailable"]);
  expect(http.send).not.toHaveBeenCalled();
});

test("a check alone sends what it sends among the others", async () => {
  const sent: string[] = [];
  const http: HttpClient = {
    send: async (request) => {
      sent.push(request.path);
      return response(200);
    },
  };
  const draws = (id: string) =>
    check(id, async ({ send, random }) => {
      await send({ method: "GET", path: `/${id}/${random.integer(0, 1e9)}` });
    });
  await run([draws("a"), draws("b")], http);
  await run([draws("a"), draws("b")], http, { only: ["b"] });
  expect(sent[2]).toBe(sent[1]);
  await run([draws("b")], http, { seed: "t" });
  expect(sent[3]).not.toBe(sent[1]);
});

test("a known mistake is told when it is recognised, the first of several", async () => {
  const mistake = (id: string, status: number) => ({
    id,
    message: `about ${id}`,
    recognise: ({ exchanges }: { exchanges: readonly unknown[] }) =>
      JSON.stringify(exchanges).includes(`"status":${status}`),
  });
  const known = { ...wants200, mistakes: [mistake("teapot", 418), mistake("gone", 410)] };
  expect((await run([known], serving(response(410)))).results[0]).toMatchObject({
    mistake: { id: "gone", message: "about gone" },
  });
  expect((await run([known], serving(response(404)))).results[0]).not.toHaveProperty("mistake");
});

test("the whole body reaches the check, a bounded part of it is kept", async () => {
  const large = response(200, "x".repeat(1_000_000));
  const reads = check("reads", async ({ send, fail }) => {
    const { body } = await send({ method: "GET", path: "/" });
    if (body.length !== 1_000_000) fail({ expected: "all", received: String(body.length) });
  });
  const [result] = (await run([reads], serving(large))).results;
  expect(result?.status).toBe("passed");
  const kept = result?.exchanges[0]?.response;
  expect(kept && "body" in kept && kept.body.length).toBe(64 * 1024);
});
