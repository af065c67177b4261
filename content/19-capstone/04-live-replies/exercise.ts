import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { crowd, hidden, left } from "./checks/listeners.ts";
import { apart, live, resumed } from "./checks/told.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "capstone/live-replies",
  title: "A page that need not be reloaded",
  task: `\`GET /tickets/ID/events\` sends the replies of before and ends. Let it stay open: it sends the replies that are \
there, then each new one as it is written, as an event “reply” with the reply's number as its \`id\` and the reply as JSON. \
With \`Last-Event-ID\` it begins after that reply. A stream is as private as its ticket, and whoever leaves is forgotten. \
Twenty listeners at a time keep nobody waiting. \
\`hub.py\` stays as it is.`,
  minutes: 40,
  frameworks: launches,
  checks: [live, apart, resumed, hidden, left, crowd],
  mutants: {
    fastapi: {
      "ends-after-the-past": { check: "live", mistake: "ended" },
      "past-missing": { check: "live", mistake: "past-missing" },
      everybody: { check: "apart", mistake: "everybody" },
      "from-the-start": { check: "resumed", mistake: "from-the-start" },
      open: { check: "hidden", mistake: "open" },
      "never-forgotten": { check: "left", mistake: "never-forgotten" },
      "keeps-its-session": { check: "crowd", mistake: "held" },
    },
    django: {
      "ends-after-the-past": { check: "live", mistake: "ended" },
      everybody: { check: "apart", mistake: "everybody" },
      "from-the-start": { check: "resumed", mistake: "from-the-start" },
      open: { check: "hidden", mistake: "open" },
      "never-forgotten": { check: "left", mistake: "never-forgotten" },
      "turns-them-away": { check: "crowd" },
    },
  },
};

export default exercise;
