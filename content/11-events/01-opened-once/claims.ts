import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { json, property } from "../../../sandboxes/contract/read.ts";
import type { Launch } from "../../../sandboxes/contract/types.ts";

const conditions = "FastAPI 0.165, Uvicorn 0.54 and Django 6.1 in this page's Python 3.14.";

const uvicorn = (app: string, ...more: readonly string[]): Launch => ({
  command: "uvicorn",
  args: [app, "--port", "8000", ...more],
  port: 8000,
});

const get = (path: string) => ({ method: "GET", path });

/** What a program says of itself: lines such as `event: opened`. */
const events = (output: string): readonly string[] =>
  [...output.matchAll(/^event: (\w+)/gm)].map(([, name = ""]) => name);

const order = defineClaim({
  id: "lifespan-outlives-requests",
  sentence: "A request that is under way when the server is asked to end still finds the pool open.",
  source: "ours",
  verdict: "holds",
  explanation:
    "Uvicorn takes no new connections, answers what it has begun, and only then lets the lifespan run on below its `yield`.",
  conditions: `${conditions} A limit, such as \`--timeout-graceful-shutdown\`, or a second Ctrl-C cuts this short.`,
  proof: {
    kind: "proof",
    project: "order",
    figures: {
      status: { label: "Status for the request that was under way", recorded: 200 },
      order: { label: "What the program did", recorded: "imported opened asked answered closed" },
    },
    async observe({ serve }) {
      const server = await serve(uvicorn("main:app"));
      const pending = server.send(get("/slow"));
      await server.printed("event: asked");
      const [response] = await Promise.all([pending, server.stop()]);
      return { status: response.status, order: events(server.output()).join(" ") };
    },
    shows: ({ status, order }) => status === 200 && order === "imported opened asked answered closed",
    unless: { status: 500, order: "imported opened asked closed answered" },
  },
});

const onEvent = defineClaim({
  id: "on-event-beside-lifespan",
  sentence: "Functions registered with `on_event` run beside a lifespan.",
  source: "ours",
  verdict: "wrong",
  explanation:
    "They are run by the lifespan that an app has by default. Whoever passes another has replaced it; the functions are collected and never called. `on_event` is deprecated anyway.",
  conditions,
  proof: {
    kind: "proof",
    project: "on-event",
    figures: {
      alone: { label: "Calls at start, `on_event` alone", recorded: 1 },
      beside: { label: "Calls at start, `on_event` beside a lifespan", recorded: 0 },
    },
    async observe({ serve }) {
      const [alone, beside] = await Promise.all([serve(uvicorn("alone:app")), serve(uvicorn("beside:app"))]);
      const calls = async (server: typeof alone) =>
        Number(property(json(await server.send(get("/calls"))), "calls"));
      return { alone: await calls(alone), beside: await calls(beside) };
    },
    shows: ({ alone, beside }) => alone === 1 && beside === 0,
    unless: { alone: 1, beside: 1 },
  },
});

const ready = defineClaim({
  id: "ready-is-no-lifespan",
  sentence: "`AppConfig.ready()` is to Django what the lifespan is to FastAPI.",
  source: "ours",
  verdict: "wrong",
  explanation:
    "`ready()` belongs to loading the project, so it runs for every command that needs the project, and it has no counterpart at the end. Django answers no lifespan events: a server that insists on them does not start.",
  conditions,
  proof: {
    kind: "proof",
    project: "ready",
    figures: {
      check: { label: "Calls of `ready()` by `manage.py check`", recorded: 1 },
      insisted: { label: "Exit code of `uvicorn --lifespan on` with Django", recorded: 3 },
    },
    async observe({ run }) {
      const check = await run("python", ["manage.py", "check"]);
      const { args } = uvicorn("shop.asgi:application", "--lifespan", "on");
      const insisted = await run("uvicorn", args);
      return { check: events(check.output).length, insisted: insisted.code };
    },
    shows: ({ check, insisted }) => check === 1 && insisted === 3,
    unless: { check: 0, insisted: 0 },
  },
});

export default [order, onEvent, ready] satisfies readonly Claim[];
