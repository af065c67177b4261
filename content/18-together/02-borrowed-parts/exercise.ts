import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { allErrors, discreet, malformed, notes } from "./checks/refused.ts";
import { valid } from "./checks/valid.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "together/borrowed-parts",
  title: "One file of models, two frameworks",
  task: `Both projects read their bodies by hand, and neither asks the models in \`schemas.py\`. Let the models decide. \
A valid order is answered 201 with \`id\`, \`tea\` and \`grams\`; everything else, malformed JSON included, with 422 and \
\`{"detail": […]}\`, an entry for each fault, whose \`loc\` ends with the field's name. No answer repeats what was \
refused. The same holds for notes.`,
  minutes: 20,
  frameworks: launches,
  checks: [valid, allErrors, malformed, discreet, notes],
  mutants: {
    fastapi: {
      "returns-the-card": { check: "valid", mistake: "card-shown" },
      "model-construct": { check: "valid", mistake: "raw-data" },
      "first-error-only": { check: "all-errors", mistake: "first-error-only" },
      "json-first": { check: "malformed", mistake: "json-first" },
      "default-handler": { check: "discreet", mistake: "input-echoed" },
      "one-route": { check: "notes", mistake: "not-asked" },
    },
    django: {
      "returns-the-card": { check: "valid", mistake: "card-shown" },
      "model-construct": { check: "valid", mistake: "raw-data" },
      "error-as-text": { check: "all-errors", mistake: "error-as-text" },
      "answers-400": { check: "all-errors", mistake: "status-400" },
      "first-error-only": { check: "all-errors", mistake: "first-error-only" },
      "json-first": { check: "malformed", mistake: "json-first" },
      "echoes-the-input": { check: "discreet", mistake: "input-echoed" },
      "one-route": { check: "notes", mistake: "not-asked" },
    },
  },
};

export default exercise;
