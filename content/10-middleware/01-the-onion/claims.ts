import { type Claim, defineClaim, type ProofContext } from "../../../sandboxes/contract/claim.ts";
import { lastJson, property } from "../../../sandboxes/contract/read.ts";

const conditions = "FastAPI 0.165, Starlette 1.10 and Django 6.1 in this page's Python 3.14.";

/** What `observe.py` prints, by key. */
async function observed({ run }: ProofContext): Promise<(key: string) => string> {
  const found = lastJson((await run("python", ["observe.py"])).output);
  return (key) => String(property(found, key));
}

const order = defineClaim({
  id: "middleware-order",
  sentence:
    "In FastAPI the middleware that was added last is outermost; in Django the one that is listed first.",
  source: "ours",
  verdict: "holds",
  explanation:
    "The same two layers, A and then B, in both. Adding wraps what is there already, and a list is read from its beginning.",
  conditions,
  proof: {
    kind: "proof",
    project: "onion",
    figures: {
      fastapi: { label: "FastAPI, A added and then B", recorded: "B in, A in, view, A out, B out" },
      django: { label: "Django, A listed and then B", recorded: "A in, B in, view, B out, A out" },
    },
    async observe(context) {
      const of = await observed(context);
      return { fastapi: of("fastapi"), django: of("django") };
    },
    shows: ({ fastapi, django }) =>
      fastapi === "B in, A in, view, A out, B out" && django === "A in, B in, view, B out, A out",
    unless: { fastapi: "A in, B in, view, B out, A out", django: "A in, B in, view, B out, A out" },
  },
});

const errors = defineClaim({
  id: "middleware-and-errors",
  sentence:
    "Every answer passes through the middleware, the answer to an exception that nobody foresaw included.",
  source: "ours",
  verdict: "depends",
  explanation:
    "In Django each layer sees it: an exception becomes a 500 before it reaches the next layer out. In FastAPI it flies through yours as an exception, and the 500 is made outside of them all.",
  conditions,
  proof: {
    kind: "proof",
    project: "onion",
    figures: {
      fastapi: { label: "FastAPI, a view that raises", recorded: "500 without the header" },
      django: { label: "Django, a view that raises", recorded: "500 with the header" },
    },
    async observe(context) {
      const of = await observed(context);
      return { fastapi: of("fastapi_error"), django: of("django_error") };
    },
    shows: ({ fastapi, django }) => fastapi === "500 without the header" && django === "500 with the header",
    unless: { fastapi: "500 with the header", django: "500 with the header" },
  },
});

export default [order, errors] satisfies readonly Claim[];
