import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { json } from "../../../sandboxes/contract/read.ts";
import { launches } from "./launches.ts";

const shared = defineClaim({
  id: "once-per-request",
  sentence: "All who ask for a dependency in one request get the same object.",
  source: "ours",
  verdict: "depends",
  explanation:
    "They do if they ask in the same way. With `use_cache=False`, or with another `scope`, the same function is called again.",
  conditions: "FastAPI 0.165 in this page's Python 3.14.",
  proof: {
    kind: "proof",
    project: "shared",
    figures: {
      same: { label: "Objects for two consumers who ask alike", recorded: 1 },
      fresh: { label: "Objects, one with `use_cache=False`", recorded: 2 },
      scopes: { label: 'Objects, one with `scope="function"`', recorded: 2 },
    },
    async observe({ serve }) {
      const server = await serve(launches.fastapi);
      const objects = async (path: string): Promise<number> => {
        const value = json(await server.send({ method: "GET", path }));
        return Array.isArray(value) ? new Set(value).size : 0;
      };
      return {
        same: await objects("/same"),
        fresh: await objects("/fresh"),
        scopes: await objects("/scopes"),
      };
    },
    shows: ({ same, fresh, scopes }) => same === 1 && fresh === 2 && scopes === 2,
    unless: { same: 1, fresh: 2, scopes: 1 },
  },
});

export default [shared] satisfies readonly Claim[];
