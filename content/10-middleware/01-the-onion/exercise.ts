import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { everyAnswer } from "./checks/every-answer.ts";
import { made } from "./checks/made.ts";
import { notMixed } from "./checks/not-mixed.ts";
import { passedOn } from "./checks/passed-on.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "middleware/the-onion",
  title: "Three layers in order",
  task: `Two layers lie finished in \`layers.py\`, and nobody uses them. Write a third, which gives each request an id: \
the one in its header \`X-Request-ID\`, or a new one, and puts it into the same header of the answer. Then wrap the \
program in all three, so that every answer carries \`X-Request-ID\` and an \`X-Log\` whose line begins with the id. \
404, 405 and the 418 for coffee are answers, too.`,
  minutes: 20,
  frameworks: launches,
  checks: [passedOn, made, everyAnswer, notMixed],
  mutants: {
    fastapi: {
      swapped: { check: "passed-on", mistake: "swapped" },
      "ignores-sent": { check: "passed-on", mistake: "not-passed-on" },
      "made-once": { check: "made", mistake: "made-once" },
      "as-dependency": { check: "every-answer", mistake: "one-route" },
      "coffee-outside": { check: "every-answer", mistake: "coffee-outside" },
      "global-id": { check: "not-mixed", mistake: "shared" },
    },
    django: {
      swapped: { check: "passed-on", mistake: "swapped" },
      "ignores-sent": { check: "passed-on", mistake: "not-passed-on" },
      "made-once": { check: "made", mistake: "made-once" },
      "as-decorator": { check: "every-answer", mistake: "one-route" },
      "coffee-outside": { check: "every-answer", mistake: "coffee-outside" },
      "on-self": { check: "not-mixed", mistake: "shared" },
    },
  },
};

export default exercise;
