import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { allOrNothing } from "./checks/all-or-nothing.ts";
import { imported } from "./checks/imported.ts";
import { minimum } from "./checks/minimum.ts";
import { refused } from "./checks/refused.ts";
import { single } from "./checks/single.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "events/every-change",
  title: "An audit without gaps",
  task: `Every item that is created, changed or deleted shall leave exactly one \`Entry\`, in whatever way it happens: one \
by one, by the import, or by a new minimum price. What did not happen leaves none. The audit takes names of up to 40 \
characters, an item may have 80: a change that cannot be recorded must not happen. Leave addresses and tables as they are.`,
  minutes: 25,
  frameworks: launches,
  checks: [single, imported, minimum, refused, allOrNothing],
  mutants: {
    django: {
      "never-imported": { check: "single", mistake: "not-recorded" },
      "recorded-twice": { check: "single", mistake: "twice" },
      "always-created": { check: "single", mistake: "always-created" },
      "post-save-only": { check: "imported", mistake: "bulk-missed" },
      "update-missed": { check: "minimum", mistake: "update-missed" },
      "names-afterwards": { check: "minimum", mistake: "update-missed" },
      "pre-save": { check: "refused", mistake: "recorded-before" },
      "not-atomic": { check: "all-or-nothing", mistake: "not-atomic" },
      "atomic-requests": { check: "all-or-nothing", mistake: "not-atomic" },
    },
  },
};

export default exercise;
