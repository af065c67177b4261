import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { allErrors } from "./checks/all-errors.ts";
import { bounds } from "./checks/bounds.ts";
import { converted } from "./checks/converted.ts";
import { created } from "./checks/created.ts";
import { finite } from "./checks/finite.ts";
import { malformed } from "./checks/malformed.ts";
import { text } from "./checks/text.ts";
import { unknown } from "./checks/unknown.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "validation/types-or-fields",
  title: "An endpoint that is never surprised",
  task: `Finish \`POST /items/\` in both projects. An item has a name of 1 to 80 characters and a price from 0 to \
1,000,000. A valid item is created: answer 201 with exactly \`name\` and \`price\`. Refuse everything else, a field that \
an item does not have included, with a 4xx status and a JSON body that names every field at fault, and never answer 500.`,
  minutes: 15,
  frameworks: launches,
  checks: [created, text, converted, allErrors, bounds, finite, unknown, malformed],
  mutants: {
    fastapi: {
      "answers-200": { check: "created", mistake: "status-200" },
      "price-as-text": { check: "created", mistake: "price-as-text" },
      "latin-names-only": { check: "text", mistake: "valid-name-refused" },
      "returns-the-body": { check: "converted", mistake: "raw-body" },
      "first-error-only": { check: "all-errors", mistake: "first-error-only" },
      "no-lower-bound": { check: "bounds", mistake: "no-lower-bound" },
      "no-upper-bound": { check: "bounds", mistake: "no-upper-bound" },
      "default-handler": { check: "finite", mistake: "input-echoed" },
      "comparison-passes-nan": { check: "finite", mistake: "nan-becomes-null" },
      "ignores-extra": { check: "unknown", mistake: "extra-ignored" },
      "reads-body-itself": { check: "malformed", mistake: "parse-uncaught" },
    },
    django: {
      "answers-200": { check: "created", mistake: "status-200" },
      "price-as-text": { check: "created", mistake: "price-as-text" },
      "html-response": { check: "created", mistake: "not-marked-as-json" },
      "csrf-middleware": { check: "created", mistake: "csrf" },
      "reads-post": { check: "created", mistake: "form-reads-post" },
      "escapes-names": { check: "text", mistake: "escaped" },
      "raw-data": { check: "converted", mistake: "raw-data" },
      "never-asks": { check: "all-errors", mistake: "accepted-with-errors" },
      "errors-with-200": { check: "all-errors", mistake: "errors-with-200" },
      "first-error-only": { check: "all-errors", mistake: "first-error-only" },
      "no-lower-bound": { check: "bounds", mistake: "no-lower-bound" },
      "no-upper-bound": { check: "bounds", mistake: "no-upper-bound" },
      "checks-by-hand": { check: "finite", mistake: "nan-written" },
      "ignores-extra": { check: "unknown", mistake: "extra-ignored" },
      "json-uncaught": { check: "malformed", mistake: "parse-uncaught" },
      "decode-error-only": { check: "malformed", mistake: "not-utf8" },
      "any-shape": { check: "malformed", mistake: "any-shape" },
    },
  },
};

export default exercise;
