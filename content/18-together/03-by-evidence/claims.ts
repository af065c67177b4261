import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { json, property } from "../../../sandboxes/contract/read.ts";

const guest = (name: string) => ({
  method: "POST",
  path: "/meetings",
  headers: [["content-type", "application/json"]] as const,
  body: JSON.stringify({ name }),
});

const cuttingEdge = defineClaim({
  id: "cutting-edge",
  sentence: "Projects that use async/await or type-driven APIs are a scenario for FastAPI.",
  source: "article 1",
  verdict: "depends",
  explanation:
    "FastAPI was made for both. Django serves `async` views since 3.1, and Django Ninja reads their types; what stays different is the ground they stand on, an ORM that works in threads.",
  conditions: "Django 6.1 with Django Ninja 1.7 under uvicorn 0.54, in this page's Python 3.14.",
  proof: {
    kind: "proof",
    project: "typed-and-async",
    figures: {
      invalid: { label: "Status for a guest without a name", recorded: 422 },
      met: { label: "Guests who met, each in a request of its own", recorded: 2 },
      threads: { label: "Threads in which they waited", recorded: 1 },
    },
    async observe({ serve }) {
      const server = await serve({
        command: "uvicorn",
        args: ["asgi:application", "--port", "8001"],
        port: 8001,
      });
      const invalid = await server.send(guest(""));
      const { responses } = await server.together([guest("Ada"), guest("Ben")]);
      const met = responses.filter(({ status }) => status === 200);
      return {
        invalid: invalid.status,
        met: met.length,
        threads: new Set(met.map((response) => property(json(response), "thread"))).size,
      };
    },
    shows: ({ invalid, met, threads }) => invalid === 422 && met === 2 && threads === 1,
    unless: { invalid: 422, met: 2, threads: 2 },
  },
});

export default [cuttingEdge] satisfies readonly Claim[];
