import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { bystander } from "./checks/bystander.ts";
import { right } from "./checks/right.ts";
import { together } from "./checks/together.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "async/who-waits",
  title: "Six clients, one supplier",
  task: `The supplier takes 0.15 seconds to answer, and its library waits as libraries without \`async\` do. Six clients \
who ask at once are served one after another, and \`/health\` waits with them. Let nobody wait for somebody else's price. \
Leave \`supplier.py\` as it is.`,
  minutes: 10,
  frameworks: launches,
  checks: [right, together, bystander],
  mutants: {
    fastapi: {
      "no-await": { check: "right", mistake: "raised" },
      lock: { check: "together", mistake: "one-after-another" },
      "one-thread": { check: "together", mistake: "one-after-another" },
      wrapped: { check: "bystander", mistake: "loop-kept" },
      "gives-way-first": { check: "together", mistake: "one-after-another" },
      "called-too-early": { check: "together", mistake: "one-after-another" },
    },
    django: {
      "no-await": { check: "right", mistake: "raised" },
      lock: { check: "together", mistake: "one-after-another" },
      "one-thread": { check: "together", mistake: "one-after-another" },
      wrapped: { check: "bystander", mistake: "loop-kept" },
      "gives-way-first": { check: "together", mistake: "one-after-another" },
      "called-too-early": { check: "together", mistake: "one-after-another" },
    },
  },
};

export default exercise;
