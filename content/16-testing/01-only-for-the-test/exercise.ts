import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { accepts } from "./checks/accepts.ts";
import { leavesNothing } from "./checks/leaves-nothing.ts";
import { refusesList } from "./checks/refuses-list.ts";
import { refusesTea } from "./checks/refuses-tea.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "testing/only-for-the-test",
  title: "A test that would notice",
  task: `This time your tests are judged. Finish \`test_main.py\`: it shall test both routes with a shelf of its own. The checks \
run it with programs of theirs in place of \`main.py\`. Your tests shall pass with the right one, fail with each broken one, and \
leave nothing of theirs in \`app\`, even when they fail.`,
  minutes: 15,
  frameworks: launches,
  checks: [accepts, refusesList, refusesTea, leavesNothing],
  mutants: {
    fastapi: {
      "no-override": { check: "accepts", mistake: "needs-the-database" },
      "patches-the-name": { check: "accepts", mistake: "needs-the-database" },
      "status-only": { check: "refuses-list", mistake: "status-only" },
      "one-element": { check: "refuses-list", mistake: "one-element" },
      "list-only": { check: "refuses-tea", mistake: "number-not-asked" },
      "no-missing": { check: "refuses-tea", mistake: "missing-not-asked" },
      "clears-last": { check: "leaves-nothing", mistake: "left-behind" },
      "never-clears": { check: "leaves-nothing", mistake: "left-behind" },
    },
  },
};

export default exercise;
