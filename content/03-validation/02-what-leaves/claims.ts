import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { isObject, json } from "../../../sandboxes/contract/read.ts";
import type { HttpResponse } from "../../../sandboxes/contract/types.ts";

const conditions = "FastAPI 0.165, Pydantic 2.14 and SQLAlchemy 2.1 in this page's Python 3.14.";

const serve = (app: string) =>
  ({ command: "uvicorn", args: [`${app}:app`, "--port", "8000"], port: 8000 }) as const;

const get = (path: string) => ({ method: "GET", path });

/** Names of the fields of an object, or of the first in a list. */
function fields(response: HttpResponse): string {
  const value = json(response);
  const user: unknown = Array.isArray(value) ? value[0] : value;
  return isObject(user) ? Object.keys(user).sort().join(", ") : "none";
}

const rows = defineClaim({
  id: "rows-as-they-are",
  sentence: "A FastAPI endpoint may return `db.query(User).all()`: serialization happens automatically.",
  source: "article 1",
  verdict: "depends",
  explanation:
    "It does happen, for every column that there is. Without a response model the article's endpoint sends the password hashes.",
  conditions,
  proof: {
    kind: "proof",
    project: "article",
    figures: {
      sent: { label: "Fields of a user in the answer", recorded: "id, name, password_hash" },
    },
    async observe(context) {
      const server = await context.serve(serve("main"));
      return { sent: fields(await server.send(get("/users"))) };
    },
    shows: ({ sent }) => String(sent).includes("password_hash"),
    unless: { sent: "id, name" },
  },
});

const filter = defineClaim({
  id: "return-type-filters",
  sentence: "What an endpoint promises to return is also all that it sends.",
  source: "ours",
  verdict: "depends",
  explanation:
    "FastAPI writes what the promised model has, even when the object has more. A response that you build yourself is passed on unread.",
  conditions,
  proof: {
    kind: "proof",
    project: "article",
    figures: {
      object: { label: "Fields sent, of an object that has more", recorded: "name" },
      response: { label: "Fields sent, of a `JSONResponse`", recorded: "name, password_hash" },
    },
    async observe(context) {
      const server = await context.serve(serve("as_is"));
      return {
        object: fields(await server.send(get("/object"))),
        response: fields(await server.send(get("/response"))),
      };
    },
    shows: ({ object, response }) => object === "name" && response !== object,
    unless: { object: "name", response: "name" },
  },
});

export default [rows, filter] satisfies readonly Claim[];
