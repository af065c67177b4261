import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { accepts } from "./checks/accepts.ts";
import { leavesNothing } from "./checks/leaves-nothing.ts";
import { refuses } from "./checks/refuses.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "testing/the-same-loop",
  title: "Two customers at once",
  task: `\`test_main.py\` is written as the second article has it, and does not run. Make it run with the program as it is, and test that \
the one green tea is sold once, even if two customers ask for it in the same moment: one is answered 200, the other 409. Leave no \
store open, even when a test fails. Your tests are judged by what they do to programs of ours.`,
  minutes: 15,
  frameworks: launches,
  checks: [accepts, refuses, leavesNothing],
  mutants: {
    fastapi: {
      "app-argument": { check: "accepts", mistake: "app-argument" },
      "no-lifespan": { check: "accepts", mistake: "no-lifespan" },
      "no-mark": { check: "accepts", mistake: "no-mark" },
      "one-after-another": { check: "refuses", mistake: "one-after-another" },
      "test-client": { check: "refuses", mistake: "one-after-another" },
      "never-closed": { check: "leaves-nothing", mistake: "never-closed" },
      "last-line-closes": { check: "leaves-nothing", mistake: "never-closed" },
    },
  },
};

export default exercise;
