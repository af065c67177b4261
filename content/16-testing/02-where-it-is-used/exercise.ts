import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { accepts } from "./checks/accepts.ts";
import { leavesNothing } from "./checks/leaves-nothing.ts";
import { refuses } from "./checks/refuses.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "testing/where-it-is-used",
  title: "Patch it where it is used",
  task: `The test in \`teas/tests.py\` patches a function, and the view goes on using the real one. Mend it, and test \`POST /orders/\` \
as well, which takes \`tea\` and \`email\` as a form: what is sold out is refused with 409; any other order is kept, and confirmed to \
the customer by e-mail. Leave the cache empty, even when a test fails. \
Your tests are judged by what they do to programs of ours.`,
  minutes: 20,
  frameworks: launches,
  checks: [accepts, refuses, leavesNothing],
  mutants: {
    django: {
      "where-defined": { check: "accepts", mistake: "needs-the-warehouse" },
      "sold-out-not-asked": { check: "refuses", mistake: "sold-out-not-asked" },
      "row-not-asked": { check: "refuses", mistake: "row-not-asked" },
      "mails-counted": { check: "refuses", mistake: "mail-not-read" },
      "cache-kept": { check: "leaves-nothing", mistake: "cache-kept" },
      "cleared-before": { check: "leaves-nothing", mistake: "cache-kept" },
      "cleared-last": { check: "leaves-nothing", mistake: "cache-kept" },
    },
  },
};

export default exercise;
