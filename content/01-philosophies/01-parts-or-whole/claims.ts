import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { header, json, property } from "../../../sandboxes/contract/read.ts";

const drf = defineClaim({
  id: "microservices-with-drf",
  sentence: "Django can be used to develop microservices, with Django REST Framework.",
  source: "article 2",
  verdict: "depends",
  explanation:
    "It can, and it needs no further package for it: `JsonResponse` is Django's own. Django REST Framework adds serializers, permissions and pages to browse.",
  conditions: "Django 6.1 in this page's Python 3.14.",
  proof: {
    kind: "proof",
    project: "alone",
    figures: {
      framework: { label: "Can the service import Django REST Framework?", recorded: "no" },
      status: { label: "Status of `GET /health`", recorded: 200 },
      type: { label: "Type of the answer", recorded: "application/json" },
    },
    async observe({ serve }) {
      const server = await serve({ command: "python", args: ["app.py", "runserver", "8001"], port: 8001 });
      const framework = await server.send({ method: "GET", path: "/framework" });
      const health = await server.send({ method: "GET", path: "/health" });
      return {
        framework: String(property(json(framework), "imported")),
        status: health.status,
        type: header(health, "content-type") ?? "none",
      };
    },
    shows: ({ framework, status, type }) =>
      framework === "no" && status === 200 && type === "application/json",
    unless: { framework: "no", status: 500, type: "text/html" },
  },
});

const age = defineClaim({
  id: "nearly-two-decades",
  sentence: "Django has served developers for nearly two decades.",
  source: "article 1",
  verdict: "wrong",
  explanation: "Its first release was in July 2005, more than twenty years before the article.",
  conditions: "Recorded outside of this page, in Django's own release notes.",
  proof: { kind: "transcript", file: "age.txt" },
});

export default [drf, age] satisfies readonly Claim[];
