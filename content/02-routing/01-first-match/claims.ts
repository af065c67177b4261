import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { isObject, json, property } from "../../../sandboxes/contract/read.ts";
import { launches } from "./launches.ts";

const places = defineClaim({
  id: "parameters-from-path-operations",
  sentence: "FastAPI parses parameters from path operations, query strings, headers or bodies.",
  source: "article 1",
  verdict: "wrong",
  explanation:
    "From paths, and the rest is right. A path operation is the whole: a path, a method and the function that answers; it is what has the parameters.",
  conditions: "FastAPI 0.165 in this page's Python 3.14.",
  proof: {
    kind: "proof",
    project: "places",
    figures: {
      parameters: { label: "Where the schema says the parameters are", recorded: "header, path, query" },
      body: { label: "Does the operation have a body besides?", recorded: "yes" },
    },
    async observe({ serve }) {
      const server = await serve(launches.fastapi);
      const schema = json(await server.send({ method: "GET", path: "/openapi.json" }));
      const operation = property(property(property(schema, "paths"), "/items/{item_id}"), "put");
      const parameters = property(operation, "parameters");
      const places = Array.isArray(parameters) ? parameters.map((one) => String(property(one, "in"))) : [];
      return {
        parameters: places.sort().join(", "),
        body: isObject(property(operation, "requestBody")) ? "yes" : "no",
      };
    },
    shows: ({ parameters, body }) => parameters === "header, path, query" && body === "yes",
    unless: { parameters: "operation, query", body: "yes" },
  },
});

export default [places] satisfies readonly Claim[];
