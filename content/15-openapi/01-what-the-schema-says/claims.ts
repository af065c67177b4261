import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { isObject, json, property, text } from "../../../sandboxes/contract/read.ts";

const uvicorn = { command: "uvicorn", args: ["main:app", "--port", "8000"], port: 8000 };

const zeroEffort = defineClaim({
  id: "zero-effort",
  sentence: "Endpoints, query parameters and request bodies become documentation with zero extra effort.",
  source: "article 1",
  verdict: "depends",
  explanation:
    "What stands in a signature does. The article's own `create_item` has no return type, so its answer is described by `{}`; the 404 that it raises is not mentioned, and a WebSocket is not there at all.",
  conditions:
    "FastAPI 0.165 in this page's Python 3.14. The article's endpoint, with a 404 and a WebSocket beside it.",
  proof: {
    kind: "proof",
    project: "effort",
    figures: {
      body: { label: "Fields described of the request", recorded: "name, price" },
      answer: { label: "Schema of the answer", recorded: "{}" },
      statuses: { label: "Statuses described", recorded: "200, 422" },
      paths: { label: "Paths described, of `/items/` and `/news`", recorded: "/items/" },
    },
    async observe({ serve }) {
      const server = await serve(uvicorn);
      const schema = json(await server.send({ method: "GET", path: "/openapi.json" }));
      const inside = (value: unknown, ...keys: readonly string[]) =>
        keys.reduce((inner, key) => property(inner, key), value);
      const names = (value: unknown) => (isObject(value) ? Object.keys(value).join(", ") : "");
      const responses = inside(schema, "paths", "/items/", "post", "responses");
      return {
        body: names(inside(schema, "components", "schemas", "Item", "properties")),
        answer: JSON.stringify(inside(responses, "200", "content", "application/json", "schema")),
        statuses: names(responses),
        paths: names(inside(schema, "paths")),
      };
    },
    shows: ({ body, answer, statuses, paths }) =>
      body === "name, price" && answer === "{}" && statuses === "200, 422" && paths === "/items/",
    unless: {
      body: "name, price",
      answer: '{"$ref":"…"}',
      statuses: "200, 404, 422",
      paths: "/items/, /news",
    },
  },
});

const cdn = defineClaim({
  id: "docs-from-a-cdn",
  sentence:
    "The pages of FastAPI's documentation come from your server, and what draws them comes from elsewhere.",
  source: "ours",
  verdict: "holds",
  explanation:
    "`/docs` and `/redoc` are a few lines of HTML that load scripts and styles from jsDelivr. Without access to it, or under a strict Content-Security-Policy, they stay blank; the schema itself is always yours.",
  conditions: "FastAPI 0.165 in this page's Python 3.14.",
  proof: {
    kind: "proof",
    project: "effort",
    figures: {
      docs: { label: "Where `/docs` gets its script from", recorded: "cdn.jsdelivr.net" },
      redoc: { label: "Where `/redoc` gets its script from", recorded: "cdn.jsdelivr.net" },
    },
    async observe({ serve }) {
      const server = await serve(uvicorn);
      const host = async (path: string) =>
        /<script src="https:\/\/([^/"]+)/.exec(text(await server.send({ method: "GET", path })))?.[1] ?? "";
      return { docs: await host("/docs"), redoc: await host("/redoc") };
    },
    shows: ({ docs, redoc }) => docs !== "" && redoc !== "",
    unless: { docs: "", redoc: "" },
  },
});

const insists = defineClaim({
  id: "ninja-insists",
  sentence:
    "Ninja refuses to send a status that was not declared; FastAPI sends any and describes what it was told.",
  source: "ours",
  verdict: "depends",
  explanation:
    "A `Status` whose number is not in `response` raises `ConfigError`. An `HttpError` or an `HttpResponse` passes by that check, as an `HTTPException` does in FastAPI.",
  conditions: "Django Ninja 1.7 and FastAPI 0.165 in this page's Python 3.14.",
  proof: {
    kind: "proof",
    project: "status",
    figures: {
      declared: { label: "Answer with a declared 404", recorded: 404 },
      undeclared: { label: "Answer with an undeclared 404", recorded: 500 },
    },
    async observe({ serve }) {
      const server = await serve({
        command: "python",
        args: ["page.py", "runserver", "8001", "--noreload"],
        port: 8001,
      });
      const status = async (path: string) => (await server.send({ method: "GET", path })).status;
      return { declared: await status("/declared"), undeclared: await status("/undeclared") };
    },
    shows: ({ declared, undeclared }) => declared === 404 && undeclared === 500,
    unless: { declared: 404, undeclared: 404 },
  },
});

export default [zeroEffort, cdn, insists] satisfies readonly Claim[];
