import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { lastJson, property } from "../../../sandboxes/contract/read.ts";
import { launches } from "./launches.ts";

const coupled = defineClaim({
  id: "tightly-coupled",
  sentence: "Django's ORM, templates, middleware, authentication and admin are all tightly coupled.",
  source: "article 1",
  verdict: "wrong",
  explanation:
    "A project that lists no app, no middleware and no database still serves requests. The parts build on each other, in one direction, and only the parts that you list.",
  conditions: "Django 6.1 in this page's Python 3.14.",
  proof: {
    kind: "proof",
    project: "stripped",
    figures: {
      apps: { label: "Apps listed", recorded: 0 },
      middleware: { label: "Middleware listed", recorded: 0 },
      databases: { label: "Databases listed", recorded: 0 },
      status: { label: "Status of `GET /health`", recorded: 200 },
    },
    async observe({ run, serve }) {
      const listed = lastJson((await run("python", ["listed.py"])).output);
      const server = await serve(launches.django);
      const { status } = await server.send({ method: "GET", path: "/health" });
      return {
        apps: Number(property(listed, "apps")),
        middleware: Number(property(listed, "middleware")),
        databases: Number(property(listed, "databases")),
        status,
      };
    },
    shows: ({ apps, middleware, databases, status }) =>
      apps === 0 && middleware === 0 && databases === 0 && status === 200,
    unless: { apps: 0, middleware: 0, databases: 0, status: 500 },
  },
});

const preloaded = defineClaim({
  id: "authentication-pre-loaded",
  sentence: "In Django, `django.contrib.auth` is pre-loaded, and `django.forms` has your back.",
  source: "article 1",
  verdict: "wrong",
  explanation:
    "Authentication is there when you list it, and its models ask for that in words. Forms are a library, and need no listing.",
  conditions: "Django 6.1 in this page's Python 3.14.",
  proof: {
    kind: "proof",
    project: "unlisted",
    figures: {
      form: { label: "Does a form work with no app listed?", recorded: "yes" },
      user: { label: "What importing `User` asks for", recorded: "INSTALLED_APPS" },
    },
    async observe({ run }) {
      const found = lastJson((await run("python", ["unlisted.py"])).output);
      return {
        form: property(found, "form") === true ? "yes" : "no",
        user: String(property(found, "user")),
      };
    },
    shows: ({ form, user }) => form === "yes" && user === "INSTALLED_APPS",
    unless: { form: "yes", user: "imported" },
  },
});

const lean = defineClaim({
  id: "lean-deployments",
  sentence: "Without admin and users built in, FastAPI's deployments are lean.",
  source: "article 1",
  verdict: "depends",
  explanation:
    "They are small, and Django's are not larger for it: all of startproject was ready in about the time of a FastAPI file, with 7 percent more memory.",
  conditions: "Recorded outside of this page: CPython 3.13 on Linux, FastAPI 0.165, Django 6.1.",
  proof: { kind: "transcript", file: "lean.txt" },
});

export default [coupled, preloaded, lean] satisfies readonly Claim[];
