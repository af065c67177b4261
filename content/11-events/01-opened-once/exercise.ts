import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { before } from "./checks/before.ts";
import { closed } from "./checks/closed.ts";
import { imported } from "./checks/imported.ts";
import { oneForAll } from "./checks/one-for-all.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "events/opened-once",
  title: "A pool that lives as long as the server",
  task: `Give the pool the life of the server. Importing \`main\` opens nothing; the pool is open before the first \
request comes; all requests share it; and when the server is asked to end, the pool is closed. Leave \`pool.py\` as it is.`,
  minutes: 12,
  frameworks: launches,
  checks: [imported, before, oneForAll, closed],
  mutants: {
    fastapi: {
      "import-time": { check: "imported", mistake: "import-time" },
      "first-request": { check: "before", mistake: "too-late" },
      "per-request": { check: "one-for-all", mistake: "per-request" },
      "opened-again": { check: "one-for-all", mistake: "per-request" },
      "closed-at-once": { check: "one-for-all", mistake: "closed-before" },
      "never-closed": { check: "closed", mistake: "never-closed" },
      "on-event": { check: "closed", mistake: "on-event" },
      "at-exit": { check: "closed", mistake: "at-exit" },
    },
  },
};

export default exercise;
