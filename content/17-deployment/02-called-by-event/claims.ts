import { type Claim, defineClaim, type ProofContext } from "../../../sandboxes/contract/claim.ts";
import { lastJson, property } from "../../../sandboxes/contract/read.ts";

const conditions =
  "FastAPI 0.165, Django 6.1 and Mangum 0.22 in this page's Python 3.14, called with an event as API Gateway makes it; Lambda itself was not used.";

const events = async ({ run }: ProofContext) => lastJson((await run("python", ["events.py"])).output);

const serverless = defineClaim({
  id: "ideal-for-serverless",
  sentence: "FastAPI's lean deployments are ideal for serverless environments such as AWS Lambda.",
  source: "article 1",
  verdict: "depends",
  explanation:
    "Lambda calls `handler(event, context)`, which no ASGI app understands: it takes an adapter. With it FastAPI answers, and so does Django, by the same line.",
  conditions,
  proof: {
    kind: "proof",
    project: "events",
    figures: {
      bare: { label: "FastAPI's `app` as the handler", recorded: "TypeError" },
      fastapi: { label: "`Mangum(app)`, FastAPI", recorded: "200" },
      django: { label: "`Mangum(application)`, Django", recorded: "200" },
    },
    async observe(context) {
      const found = await events(context);
      const word = (name: string) => String(property(found, name));
      return { bare: word("bare"), fastapi: word("fastapi"), django: word("django") };
    },
    shows: ({ bare, fastapi, django }) => bare === "TypeError" && fastapi === "200" && django === "200",
    unless: { bare: "200", fastapi: "200", django: "200" },
  },
});

const lifespan = defineClaim({
  id: "lifespan-per-event",
  sentence: "Under Mangum the lifespan begins and ends with every event; module variables stay.",
  source: "ours",
  verdict: "holds",
  explanation:
    "Nobody tells a function that it will not be called again, so the adapter ends the lifespan each time. What shall be opened once is opened when the module is imported.",
  conditions,
  proof: {
    kind: "proof",
    project: "events",
    figures: {
      starts: { label: "Starts of the lifespan, in three events", recorded: 3 },
      kept: { label: "Events that a list of the module remembers", recorded: 3 },
    },
    async observe(context) {
      const found = await events(context);
      return { starts: Number(property(found, "starts")), kept: Number(property(found, "kept")) };
    },
    shows: ({ starts, kept }) => starts === 3 && kept === 3,
    unless: { starts: 1, kept: 3 },
  },
});

export default [serverless, lifespan] satisfies readonly Claim[];
