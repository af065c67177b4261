import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { isObject, json, property, text } from "../../../sandboxes/contract/read.ts";

const stillThere = defineClaim({
  id: "hidden-is-not-closed",
  sentence:
    "An endpoint that is not in the schema answers all the same, and a page that is gone leaves the schema behind.",
  source: "ours",
  verdict: "holds",
  explanation:
    "`docs_url=None` and `redoc_url=None` remove two pages, `include_in_schema=False` removes a description. None of them removes what is described.",
  conditions: "FastAPI 0.165 in this page's Python 3.14.",
  proof: {
    kind: "proof",
    project: "still-there",
    figures: {
      docs: { label: "Status of `/docs`", recorded: 404 },
      paths: { label: "Paths in `/openapi.json`", recorded: "/teas" },
      unlisted: { label: "Status of the endpoint that is not among them", recorded: 200 },
    },
    async observe({ serve }) {
      const server = await serve({ command: "uvicorn", args: ["main:app", "--port", "8000"], port: 8000 });
      const get = (path: string) => server.send({ method: "GET", path });
      const paths = property(json(await get("/openapi.json")), "paths");
      return {
        docs: (await get("/docs")).status,
        paths: isObject(paths) ? Object.keys(paths).join(", ") : "",
        unlisted: (await server.send({ method: "POST", path: "/internal/recount" })).status,
      };
    },
    shows: ({ docs, paths, unlisted }) => docs === 404 && paths === "/teas" && unlisted === 200,
    unless: { docs: 404, paths: "", unlisted: 404 },
  },
});

const debugPage = defineClaim({
  id: "debug-lists-routes",
  sentence: "Django publishes no description of its addresses, except with DEBUG: then every 404 lists them.",
  source: "ours",
  verdict: "holds",
  explanation:
    "The page for an unknown address shows the URL table to whoever mistypes. With `DEBUG = False` it says “Not Found” and nothing else.",
  conditions: "Django 6.1 with `runserver` in this page's Python 3.14.",
  proof: {
    kind: "proof",
    project: "lists",
    figures: {
      debug: { label: "404 with DEBUG names `internal/recount`", recorded: "yes" },
      production: { label: "404 without DEBUG names it", recorded: "no" },
    },
    async observe({ serve }) {
      const named = async (DEBUG: string) => {
        const server = await serve(
          { command: "python", args: ["page.py", "runserver", "8001", "--noreload"], port: 8001 },
          { env: { DEBUG } },
        );
        const page = text(await server.send({ method: "GET", path: "/mistyped" }));
        return page.includes("internal/recount") ? "yes" : "no";
      };
      return { debug: await named("1"), production: await named("0") };
    },
    shows: ({ debug, production }) => debug === "yes" && production === "no",
    unless: { debug: "yes", production: "yes" },
  },
});

export default [stillThere, debugPage] satisfies readonly Claim[];
