import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { one } from "./checks/one.ts";
import { refused } from "./checks/refused.ts";
import { seen } from "./checks/seen.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "dependencies/once-per-request",
  title: "Two parts, one session",
  task: `\`Orders\` and \`Stock\` each open a session, so that an order is not counted in the request that makes it, and \
more is sold than there is. Let both parts share one session per request: opened for it, committed when all went well, and \
closed in any case. \`store.py\` stays as it is.`,
  minutes: 15,
  frameworks: launches,
  checks: [seen, one, refused],
  mutants: {
    fastapi: {
      "use-cache-false": { check: "one", mistake: "two" },
      "two-scopes": { check: "one", mistake: "two" },
      "a-factory": { check: "seen", mistake: "not-seen" },
      "never-committed": { check: "seen", mistake: "lost" },
      "one-for-all": { check: "one", mistake: "none" },
      "never-closed": { check: "one", mistake: "open" },
      "commits-whatever-happens": { check: "refused", mistake: "trace" },
    },
  },
};

export default exercise;
