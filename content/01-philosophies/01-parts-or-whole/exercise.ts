import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { health } from "./checks/health.ts";
import { methods } from "./checks/methods.ts";
import { others } from "./checks/others.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "philosophies/parts-or-whole",
  title: "A sign of life",
  task: `Give both projects a health endpoint, as a load balancer asks for it: \`GET /health\` answers 200 with the JSON \
object \`{"status": "ok"}\`. POST, PUT, PATCH and DELETE are refused there with 405 and an \`Allow\` header. Other paths \
go on answering 404.`,
  minutes: 10,
  frameworks: launches,
  checks: [health, methods, others],
  mutants: {
    fastapi: {
      "text-body": { check: "health", mistake: "text-body" },
      "json-text": { check: "health", mistake: "json-in-json" },
      "any-method": { check: "methods", mistake: "any-method" },
      "refuses-by-hand": { check: "methods", mistake: "no-allow" },
      "every-path": { check: "others", mistake: "too-wide" },
    },
    django: {
      "text-body": { check: "health", mistake: "text-body" },
      "marked-as-html": { check: "health", mistake: "marked-as-html" },
      "slash-added": { check: "health", mistake: "slash-added" },
      "any-method": { check: "methods", mistake: "any-method" },
      "csrf-first": { check: "methods", mistake: "csrf-first" },
      "refuses-by-hand": { check: "methods", mistake: "no-allow" },
      "prefix-matches": { check: "others", mistake: "too-wide" },
    },
  },
};

export default exercise;
