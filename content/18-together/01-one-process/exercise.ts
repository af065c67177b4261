import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { api, pages } from "./checks/api.ts";
import { closed, rates } from "./checks/rates.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "together/one-process",
  title: "One server, three applications",
  task: `The program joins a Django site, an API and another team's exchange rates. Only the site answers. Make all \
three work in one server: the API below \`/api/teas\`, the rates below \`/rates\`, and Django's pages where they have \
always been, at \`/\`. The rates are opened once at the start of the server and closed at its end; \`rates.py\` stays as \
it is.`,
  minutes: 15,
  frameworks: launches,
  checks: [api, pages, rates, closed],
  mutants: {
    fastapi: {
      "mounted-first": { check: "api", mistake: "swallowed" },
      "sync-orm": { check: "api", mistake: "sync-orm" },
      "moved-below-a-prefix": { check: "pages", mistake: "moved" },
      "not-forwarded": { check: "rates", mistake: "not-opened" },
      "opened-with-a-request": { check: "closed", mistake: "opened-often" },
      "never-closed": { check: "closed", mistake: "never-closed" },
      "closed-too-early": { check: "closed", mistake: "closed-too-early" },
    },
  },
};

export default exercise;
