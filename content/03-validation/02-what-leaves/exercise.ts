import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { documented } from "./checks/documented.ts";
import { later } from "./checks/later.ts";
import { only } from "./checks/only.ts";
import { told } from "./checks/told.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "validation/what-leaves",
  title: "Only what may be told",
  task: `All three endpoints send whole users, with address and password hash. Let each user leave with \`id\` and \
\`name\` alone: in the list, after signing up, and inside a team. Say so where the documentation learns of it, and so that \
a field which is added to the store one day stays in the house. \`store.py\` remains as it is.`,
  minutes: 15,
  frameworks: launches,
  checks: [told, only, later, documented],
  mutants: {
    fastapi: {
      "name-only": { check: "told" },
      "builds-without-attributes": { check: "told", mistake: "crashed" },
      "one-left": { check: "only", mistake: "everything" },
      "response-as-it-is": { check: "only", mistake: "everything" },
      "excludes-nothing": { check: "only", mistake: "everything" },
      "returns-the-input": { check: "only", mistake: "password-sent-back" },
      "hides-the-hash": { check: "only", mistake: "hash-only" },
      "nested-left": { check: "only", mistake: "in-the-team" },
      denylist: { check: "later", mistake: "denylist" },
      undocumented: { check: "documented", mistake: "undocumented" },
      "excluded-at-the-end": { check: "documented", mistake: "promised-and-hidden" },
    },
  },
};

export default exercise;
