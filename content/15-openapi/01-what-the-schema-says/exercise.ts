import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { created } from "./checks/created.ts";
import { found } from "./checks/found.ts";
import { missing } from "./checks/missing.ts";
import { request } from "./checks/request.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "openapi/what-the-schema-says",
  title: "A description that is true",
  task: `Both shops work, and \`/openapi.json\` says next to nothing about them. Let it say what \`POST /teas\` takes \
(\`name\`, a string, and \`grams\`, an integer, both required), that it answers 201 with these and the \`id\`, what \
\`GET /teas/{tea_id}\` answers, and that this may be a 404 with a body. What is described must be what comes.`,
  minutes: 20,
  frameworks: launches,
  checks: [request, created, found, missing],
  mutants: {
    fastapi: {
      "untyped-body": { check: "request", mistake: "body-unknown" },
      "optional-fields": { check: "request", mistake: "not-required" },
      "only-documents-201": { check: "created", mistake: "status-differs" },
      "returns-a-dict": { check: "created", mistake: "fields-unknown" },
      "no-return-type": { check: "found", mistake: "fields-unknown" },
      "undocumented-404": { check: "missing", mistake: "not-described" },
      "described-only": { check: "missing", mistake: "without-schema" },
      "other-problem": { check: "missing", mistake: "other-body" },
    },
    django: {
      "reads-the-body": { check: "request", mistake: "body-unknown" },
      "optional-fields": { check: "request", mistake: "not-required" },
      "answers-200": { check: "created" },
      "returns-a-dict": { check: "created", mistake: "fields-unknown" },
      "no-response": { check: "found", mistake: "fields-unknown" },
      "undocumented-404": { check: "missing", mistake: "not-described" },
      "other-problem": { check: "missing", mistake: "other-body" },
    },
  },
};

export default exercise;
