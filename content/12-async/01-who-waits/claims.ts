import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import type { RunningServer } from "../../../sandboxes/contract/context.ts";
import { json, lastJson, property } from "../../../sandboxes/contract/read.ts";
import type { Launch } from "../../../sandboxes/contract/types.ts";

const conditions = "FastAPI 0.165, Uvicorn 0.54 and Django 6.1 in this page's Python 3.14";

const uvicorn = (app: string): Launch => ({
  command: "uvicorn",
  args: [app, "--port", "8000"],
  port: 8000,
});

const get = (path: string) => ({ method: "GET", path, timeout: 30_000 });

/** Seconds until `count` requests, sent at once, are all answered; one goes ahead, so that nothing is done for the first time. */
async function seconds(server: RunningServer, path: string, count: number): Promise<number> {
  await server.send(get(path));
  const { milliseconds } = await server.together(Array.from({ length: count }, () => get(path)));
  return milliseconds / 1000;
}

const justAdd = defineClaim({
  id: "just-add-async-def",
  sentence: "When async support is needed, just add `async def`.",
  source: "article 1",
  verdict: "wrong",
  explanation:
    "`async def` promises that the function waits only with `await`. With a call inside that waits in the ordinary way, it makes matters worse: the loop stands still for everybody. A plain `def` was quick, because FastAPI gives it a thread.",
  conditions: `${conditions}. Each endpoint waits for 0.2 s.`,
  proof: {
    kind: "proof",
    project: "five",
    figures: {
      blocks: { label: "Five at once, `async def` with `time.sleep`", unit: "s", recorded: 1.1 },
      threads: { label: "Five at once, `def` with `time.sleep`", unit: "s", recorded: 0.243 },
      awaits: { label: "Five at once, `async def` with `await asyncio.sleep`", unit: "s", recorded: 0.233 },
    },
    async observe({ serve }) {
      const server = await serve(uvicorn("main:app"));
      return {
        blocks: await seconds(server, "/blocks", 5),
        threads: await seconds(server, "/threads", 5),
        awaits: await seconds(server, "/awaits", 5),
      };
    },
    shows: ({ blocks, threads, awaits }) => Number(blocks) > 2 * Math.max(Number(threads), Number(awaits)),
    unless: { blocks: 0.22, threads: 0.22, awaits: 0.22 },
  },
});

const prioritised = defineClaim({
  id: "async-prioritised",
  sentence:
    "FastAPI supports both sync and async, but async is prioritised, unlocking performance under high concurrency.",
  source: "article 1",
  verdict: "depends",
  explanation:
    "A `def` endpoint is run in a thread, and of these there are 40 at a time: that is the whole preference. Up to there, waiting costs the same either way. Under ASGI, Django gives each request that needs one a thread of its own.",
  conditions: `${conditions}. 60 requests at once, each of which waits for 0.4 s.`,
  proof: {
    kind: "proof",
    project: "at-once",
    figures: {
      fastapi: { label: "Inside a `def` endpoint at the same time", recorded: 40 },
      django: { label: "Inside a `def` view at the same time, under ASGI", recorded: 60 },
    },
    async observe({ serve }) {
      const most = async (app: string) => {
        const server = await serve(uvicorn(app));
        await server.together(Array.from({ length: 60 }, () => get("/wait")));
        const value = Number(property(json(await server.send(get("/most"))), "most"));
        await server.stop();
        return value;
      };
      return { fastapi: await most("main:app"), django: await most("shop:app") };
    },
    shows: ({ fastapi, django }) => fastapi === 40 && Number(django) > 40,
    unless: { fastapi: 1, django: 1 },
  },
});

const slower = defineClaim({
  id: "slower-because-sync",
  sentence: "Django is slower due to its synchronous nature.",
  source: "article 2",
  verdict: "wrong",
  explanation:
    "Async code waits better; it does not compute faster. For an answer that waits for nothing, Django's synchronous way is its quicker one by far, and in FastAPI it is the change of threads that costs, not the absence of `async`.",
  conditions: `${conditions}; the frameworks alone, without a server, one request at a time. Threads cost less natively than here: compare the four with each other.`,
  proof: {
    kind: "proof",
    project: "in-process",
    figures: {
      wsgi: { label: "Django, `def` view under WSGI", unit: "ms", recorded: 0.393 },
      asgi: { label: "Django, `async def` view under ASGI", unit: "ms", recorded: 6.73 },
      native: { label: "FastAPI, `async def` endpoint", unit: "ms", recorded: 0.338 },
      thread: { label: "FastAPI, `def` endpoint", unit: "ms", recorded: 0.918 },
    },
    async observe({ run }) {
      const { output } = await run("python", ["measure.py"]);
      const times = lastJson(output);
      return {
        wsgi: Number(property(times, "dj_wsgi")),
        asgi: Number(property(times, "dj_asgi")),
        native: Number(property(times, "fa_async")),
        thread: Number(property(times, "fa_def")),
      };
    },
    shows: ({ wsgi, asgi, native, thread }) => wsgi < asgi && native < thread,
    unless: { wsgi: 1, asgi: 0.1, native: 0.1, thread: 0.3 },
  },
});

export default [justAdd, prioritised, slower] satisfies readonly Claim[];
