import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { atOnce } from "./checks/at-once.ts";
import { goesOn } from "./checks/goes-on.ts";
import { noted } from "./checks/noted.ts";
import { refused } from "./checks/refused.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "data/already-taken",
  title: "Refused, and nothing broken",
  task: `Whoever joins the newsletter twice gets a 500, and the attempt is forgotten. In both projects, answer 409, keep a row in \
\`attempts\` for each request, and let the next one join as if nothing had happened. It must also hold when two requests with one address come at \
the same moment. \`ask_mail_host\` stays as it is.`,
  minutes: 15,
  frameworks: launches,
  checks: [refused, goesOn, noted, atOnce],
  mutants: {
    fastapi: {
      "no-rollback": { check: "refused", mistake: "void-transaction" },
      "answers-200": { check: "refused", mistake: "as-if-new" },
      "one-session": { check: "goes-on", mistake: "still-broken" },
      "undoes-all": { check: "noted", mistake: "undone" },
      "asks-first": { check: "at-once", mistake: "asks-first" },
    },
    django: {
      "asks-after-failure": { check: "refused", mistake: "void-transaction" },
      "answers-200": { check: "refused", mistake: "as-if-new" },
      "keeps-the-lock": { check: "goes-on", mistake: "still-broken" },
      "no-savepoint": { check: "noted", mistake: "undone" },
      "undoes-all": { check: "noted", mistake: "undone" },
      "asks-first": { check: "at-once", mistake: "asks-first" },
    },
  },
};

export default exercise;
