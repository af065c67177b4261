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

export default [coupled] satisfies readonly Claim[];
