import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { falseValues } from "./checks/false-values.ts";
import { kept } from "./checks/kept.ts";
import { nullStored } from "./checks/null-stored.ts";
import { valid } from "./checks/valid.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "validation/absent-or-null",
  title: "A change that changes one thing",
  task: `\`PATCH /items/1\` with one field wipes out the others. Repair it: what is not sent stays, null takes a note or a \
sale away, and a change after which the item would break one of its rules is answered 422 and changes nothing. Name and \
price are never null. Creating and reading items work already.`,
  minutes: 15,
  frameworks: launches,
  checks: [kept, nullStored, falseValues, valid],
  mutants: {
    fastapi: {
      "full-dump": { check: "kept", mistake: "overwritten" },
      "whole-item-wanted": { check: "kept", mistake: "wants-all" },
      "exclude-none": { check: "null-stored", mistake: "null-ignored" },
      "exclude-defaults": { check: "null-stored", mistake: "null-ignored" },
      "skips-what-is-false": { check: "false-values", mistake: "false-ignored" },
      "copied-unchecked": { check: "valid" },
      "null-refused-by-type": { check: "valid", mistake: "uncaught" },
      "error-uncaught": { check: "valid", mistake: "uncaught" },
      "stored-first": { check: "valid", mistake: "half-done" },
    },
  },
};

export default exercise;
