import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { count } from "./checks/count.ts";
import { origins } from "./checks/origins.ts";
import { soldOnce } from "./checks/sold-once.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "async/asked-in-the-loop",
  title: "Three questions to the database",
  task: `All views are async, and three of them ask the database in a way that does not suit. Let the database count for \
\`GET /teas/count\`, let \`GET /teas/\` name each tea's origin with two queries at most, and let \
\`POST /teas/NAME/sell\` sell no packet twice, however many ask at once: 200 for whoever gets one, 409 when none is left. Leave the models as they are.`,
  minutes: 20,
  frameworks: launches,
  checks: [count, origins, soldOnce],
  mutants: {
    django: {
      "count-sync": { check: "count", mistake: "sync-query" },
      "not-awaited": { check: "count", mistake: "not-awaited" },
      "counted-in-python": { check: "count", mistake: "counted-in-python" },
      "origin-sync": { check: "origins", mistake: "sync-query" },
      "origin-id": { check: "origins", mistake: "origin-id" },
      "origin-per-tea": { check: "origins", mistake: "query-per-tea" },
      unsafe: { check: "origins", mistake: "query-per-tea" },
      "lost-update": { check: "sold-once", mistake: "lost-update" },
      oversells: { check: "sold-once", mistake: "below-nothing" },
    },
  },
};

export default exercise;
