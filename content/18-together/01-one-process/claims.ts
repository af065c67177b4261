import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { json, property } from "../../../sandboxes/contract/read.ts";
import type { Launch } from "../../../sandboxes/contract/types.ts";

const conditions = "FastAPI 0.165, Starlette 1.10 and Django 6.1 under uvicorn in this page's Python 3.14.";

const launch = {
  prepare: [
    {
      command: "python",
      args: ["-m", "django", "migrate", "--settings", "site_settings", "--verbosity", "0"],
    },
  ],
  command: "uvicorn",
  args: ["main:app", "--port", "8000"],
  port: 8000,
} as const satisfies Launch;

const get = (path: string) => ({ method: "GET", path });

const complements = defineClaim({
  id: "complements-in-one-process",
  sentence: "FastAPI and Django are not competitors but complements.",
  source: "article 1",
  verdict: "holds",
  explanation:
    "They even share a process: both are ASGI applications, and one can be mounted in the other. What they do not share is their habits: middleware, authentication and error pages stay apart.",
  conditions,
  proof: {
    kind: "proof",
    project: "joined",
    figures: {
      fastapi: { label: "Status from FastAPI's route", recorded: 200 },
      django: { label: "Status from Django's page", recorded: 200 },
      processes: { label: "Processes that answered", recorded: 1 },
    },
    async observe({ serve }) {
      const server = await serve(launch);
      const fastapi = await server.send(get("/api/process"));
      const django = await server.send(get("/teas/7/"));
      const processes = new Set([fastapi, django].map((answer) => property(json(answer), "process")));
      return { fastapi: fastapi.status, django: django.status, processes: processes.size };
    },
    shows: ({ fastapi, django, processes }) => fastapi === 200 && django === 200 && processes === 1,
    unless: { fastapi: 200, django: 200, processes: 2 },
  },
});

const orm = defineClaim({
  id: "django-orm-from-fastapi",
  sentence: "FastAPI does not care which database layer you use, Django's ORM included.",
  source: "article 1",
  verdict: "depends",
  explanation:
    "FastAPI does not, Django's ORM does: from `async def` it answers only to the methods that are awaited. In a plain `def`, which FastAPI runs in a thread, all of it works. No plug-in is needed for either.",
  conditions,
  proof: {
    kind: "proof",
    project: "joined",
    figures: {
      threaded: { label: "Status, `def` with `count()`", recorded: 200 },
      blocking: { label: "Status, `async def` with `count()`", recorded: 500 },
      awaited: { label: "Status, `async def` with `await acount()`", recorded: 200 },
    },
    async observe({ serve }) {
      const server = await serve(launch);
      const status = async (path: string) => (await server.send(get(path))).status;
      return {
        threaded: await status("/api/threaded"),
        blocking: await status("/api/blocking"),
        awaited: await status("/api/awaited"),
      };
    },
    shows: ({ threaded, blocking, awaited }) => threaded === 200 && blocking === 500 && awaited === 200,
    unless: { threaded: 200, blocking: 200, awaited: 200 },
  },
});

const prefix = defineClaim({
  id: "django-below-a-prefix",
  sentence: "Mounted below a prefix, Django writes its links with the prefix.",
  source: "ours",
  verdict: "holds",
  explanation:
    "ASGI hands the prefix over as `root_path`, and `reverse()` and `{% url %}` put it in front. Links that are written by hand stay as they are and lead nowhere.",
  conditions,
  proof: {
    kind: "proof",
    project: "joined",
    figures: {
      atRoot: { label: "Link of `reverse()`, mounted at `/`", recorded: "/teas/7/" },
      below: { label: "Link of `reverse()`, mounted at `/office`", recorded: "/office/teas/7/" },
    },
    async observe({ serve }) {
      const server = await serve(launch);
      const link = async (path: string) => String(property(json(await server.send(get(path))), "link"));
      return { atRoot: await link("/teas/7/"), below: await link("/office/teas/7/") };
    },
    shows: ({ atRoot, below }) => below === `/office${atRoot}`,
    unless: { atRoot: "/teas/7/", below: "/teas/7/" },
  },
});

/** The quickest of them counts: other work on the machine can only add to what four queries take. */
const rounds = 3;

const oneThread = defineClaim({
  id: "awaited-orm-in-fastapi",
  sentence: "Awaited queries of Django's ORM run side by side in FastAPI's endpoints, as in Django's views.",
  source: "ours",
  verdict: "wrong",
  explanation:
    "`acount()` and its like carry the query out in a thread. Django's ASGI handler opens one for each of its requests; for a request of FastAPI's nobody does, so that all of them share one thread and queue. Plain `def` endpoints have a thread each.",
  conditions: `${conditions} Four requests at once, whose query takes 0.2 s, the quickest of three times.`,
  proof: {
    kind: "proof",
    project: "joined",
    figures: {
      awaited: { label: "FastAPI, `async def` that awaits the query", unit: "s", recorded: 0.84 },
      threaded: { label: "FastAPI, plain `def`", unit: "s", recorded: 0.247 },
      django: { label: "Django, `async def` that awaits the query", unit: "s", recorded: 0.305 },
    },
    async observe({ serve }) {
      const server = await serve(launch);
      const four = async (path: string) => {
        await server.send(get(path)); // so that nothing is done for the first time
        const times: number[] = [];
        for (let round = 0; round < rounds; round++) {
          const { responses, milliseconds } = await server.together(
            Array.from({ length: 4 }, () => get(path)),
          );
          const failed = responses.find(({ status }) => status !== 200);
          if (failed) throw new Error(`GET ${path} was answered ${failed.status}`);
          times.push(milliseconds / 1000);
        }
        return Math.min(...times);
      };
      return {
        awaited: await four("/api/slow/awaited"),
        threaded: await four("/api/slow/threaded"),
        django: await four("/slow/awaited"),
      };
    },
    shows: ({ awaited, threaded, django }) =>
      Number(awaited) > 1.8 * Math.max(Number(threaded), Number(django)),
    unless: { awaited: 0.22, threaded: 0.22, django: 0.22 },
  },
});

export default [complements, orm, oneThread, prefix] satisfies readonly Claim[];
