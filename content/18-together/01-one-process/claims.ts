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

export default [complements, orm, prefix] satisfies readonly Claim[];
