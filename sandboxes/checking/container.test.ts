import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CheckContext } from "../contract/context.ts";
import { text } from "../contract/read.ts";
import { runChecks } from "../contract/run.ts";
import { queries } from "../contract/sql.ts";
import type { CheckResult, Launch } from "../contract/types.ts";
import { bootNodeWebContainer, type NodeWebContainer } from "../node/web-container.ts";
import { type Channels, containerBench, openChannels } from "./bench.ts";
import { writeFiles } from "./folder.ts";
import { type Launched, launchProject } from "./launching.ts";
import { traceVariables } from "./statements.ts";

/** Every means of a check, on a real server in the Node host, through the public API alone. */
const sourceOf = (path: string) => readFileSync(new URL(`project/${path}`, import.meta.url), "utf8");
const folder = "fastapi";
const launch: Launch = {
  command: "uvicorn",
  args: ["main:app", "--port", "8000"],
  port: 8000,
  prepare: [{ command: "python", args: ["prepare.py"] }],
  beside: [{ command: "python", args: ["worker.py", "beside"] }],
  traceSql: true,
};
const overlays = { broken: { "main.py": sourceOf("overlays/broken/main.py") } };

let container: NodeWebContainer;
let channels: Channels;
let launched: Launched;
beforeAll(async () => {
  container = await bootNodeWebContainer({ openPorts: false });
  channels = openChannels(async () => container);
  const files = ["main.py", "prepare.py", "worker.py"].map((name) => [name, sourceOf(name)]);
  await writeFiles(container.fs, folder, Object.fromEntries(files));
  const env = traceVariables({ container, folder, launch });
  launched = await launchProject({ container, folder, env }, launch, new AbortController().signal);
});
afterAll(() => container.teardown());

async function check(verify: (context: CheckContext) => Promise<void>): Promise<CheckResult> {
  const { results } = await runChecks(
    {
      id: "a/b",
      title: "",
      task: "",
      minutes: 1,
      frameworks: { fastapi: launch },
      checks: [{ id: "it", sentence: "It works.", hints: [], mistakes: [], verify }],
      mutants: {},
    },
    {
      framework: "fastapi",
      seed: "s",
      signal: new AbortController().signal,
      bench: containerBench({ container, channels, folder, launch, overlays }),
    },
  );
  const [result] = results;
  if (!result) throw new Error("no result");
  return result;
}

async function passes(verify: (context: CheckContext) => Promise<void>): Promise<CheckResult> {
  const result = await check(verify);
  expect(result).toMatchObject({ status: "passed" });
  return result;
}

test("what runs beside the server was started before it, after what prepares it", async () => {
  const [worker] = launched.beside;
  while (!worker?.output().includes("ready, beside")) await worker?.changed();
  await passes(async ({ list, read }) => {
    expect(await list()).toEqual(["main.py", "notes.sqlite3", "prepare.py", "worker.py"]);
    expect(await read("worker.py")).toContain("goes on until");
    expect(await read("missing.py")).toBeNull();
  });
});

test("several requests are under way at once", async () => {
  await passes(async ({ together }) => {
    const paths = ["/meet/1", "/meet/2"];
    const { responses } = await together(paths.map((path) => ({ method: "GET", path })));
    expect(responses.map(text)).toEqual(['"met"', '"met"']);
  });
});

test("the SQL of a request is counted from outside", async () => {
  await passes(async ({ statements, send }) => {
    const post = { method: "POST", path: "/notes?text=tea" };
    const { result, statements: sql } = await statements(() => send(post));
    expect(result.status).toBe(200);
    expect(queries(sql)).toEqual(["insert into notes values ('tea')"]);
    expect(sql).toHaveLength(3);
  });
});

test("events are read as they come, from a stream that does not end", async () => {
  const { exchanges } = await passes(async ({ stream }) => {
    const events = await stream({ method: "GET", path: "/events" });
    expect(events.status).toBe(200);
    expect(await events.event()).toEqual({ event: "tick", id: "1", data: "one\ntwo" });
    expect(await events.event()).toMatchObject({ event: "message", data: "three" });
    await expect(events.event(50)).rejects.toMatchObject({ code: "timeout" });
  });
  expect(exchanges[0]).toMatchObject({ request: { path: "/events" }, response: { status: 200 } });
});

test("a WebSocket is a conversation with an end", async () => {
  const { conversations } = await passes(async ({ connect }) => {
    const room = await connect("/rooms/tea");
    expect(await room.next()).toBe("welcome to tea");
    room.send("hello");
    expect(await room.next()).toBe("HELLO");
    room.send("bye");
    expect(await room.closed()).toEqual({ code: 4404, reason: "gone" });
    await expect(room.next()).rejects.toMatchObject({ code: "closed" });
    await expect(connect("/rooms/secret")).rejects.toMatchObject({ code: "refused", status: 403 });
  });
  expect(conversations[0]?.lines.slice(0, 3)).toEqual([
    { from: "server", text: "welcome to tea" },
    { from: "client", text: "hello" },
    { from: "server", text: "HELLO" },
  ]);
});

test("what a server does not say is the program's failure, in the learner's words", async () => {
  const waiting = await check(async ({ connect }) => {
    const room = await connect("/rooms/tea");
    await room.next();
    await room.next(50);
  });
  expect(waiting).toMatchObject({ status: "failed", expected: "a message in time" });
  const refused = await check(async ({ connect }) => void (await connect("/rooms/secret")));
  expect(refused).toMatchObject({ status: "failed", received: expect.stringContaining("403") });
});

test("commands run in the project, with an environment, and end with a code", async () => {
  const { commands } = await passes(async ({ run }) => {
    const script = "import os, sys; print(os.environ['MODE'], os.path.exists('main.py')); sys.exit(3)";
    const { code, output } = await run("python", ["-c", script], { env: { MODE: "test" } });
    expect([code, output]).toEqual([3, "test True\n"]);
  });
  expect(commands).toMatchObject([{ code: 3, command: expect.stringMatching(/^MODE=test python -c '/) }]);
});

test("a command that does not end is ended, and told as it was typed", async () => {
  const result = await check(
    async ({ run }) => void (await run("python", ["worker.py"], { timeout: 2_000 })),
  );
  expect(result).toMatchObject({
    status: "failed",
    expected: "`python worker.py` ends",
    received: "it was still running. It printed last: ready,",
    commands: [{ command: "python worker.py", code: expect.any(Number) }],
  });
});

test("a worker is awaited by what it prints, and stopped", async () => {
  await passes(async ({ start }) => {
    const worker = await start("python", ["worker.py", "two"]);
    await worker.printed("ready, two");
    expect(await worker.stop()).not.toBe(0);
  });
});

test("another server of the project has its own environment, and is started again on the same data", async () => {
  await passes(async ({ serve, send }) => {
    expect((await send({ method: "GET", path: "/docs" })).status).toBe(200);
    const first = await serve({ env: { DEBUG: "0" } });
    expect((await first.send({ method: "GET", path: "/docs" })).status).toBe(404);
    await first.send({ method: "POST", path: "/notes?text=coffee" });
    await first.stop();
    const second = await serve();
    expect(text(await second.send({ method: "GET", path: "/notes" }))).toContain("coffee");
  });
});

test("a copy with an overlay leaves the learner's project alone, and has none of its data", async () => {
  await passes(async ({ copy, read, send }) => {
    const broken = await copy({ overlay: "broken", files: { "data/seed.txt": "1" } });
    expect(await broken.list()).toEqual(["data/seed.txt", "main.py", "prepare.py", "worker.py"]);
    const server = await broken.serve();
    expect(text(await server.send({ method: "GET", path: "/notes" }))).toBe('"broken"');
    expect(await read("data/seed.txt")).toBeNull();
    expect(text(await send({ method: "GET", path: "/notes" }))).not.toContain("broken");
  });
  expect(await container.fs.readdir("copies")).toEqual([]);
});

test("a server that does not start is told with what it printed", async () => {
  const result = await check(async ({ copy }) => {
    const broken = await copy({ files: { "main.py": "raise RuntimeError('no tea')\n" } });
    await broken.serve();
  });
  expect(result).toMatchObject({ status: "failed", received: expect.stringContaining("no tea") });
});
