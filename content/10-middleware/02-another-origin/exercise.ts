import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { asksFirst } from "./checks/preflight.ts";
import { read } from "./checks/read.ts";
import { strangers } from "./checks/strangers.ts";
import { vary } from "./checks/vary.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "middleware/another-origin",
  title: "Two origins, and no third",
  task: `Scripts of \`https://shop.example\` and \`https://office.shop.example\` shall use this API from the browser: read \
every answer, and send GET, PUT and DELETE with a JSON body and the header \`X-Key\`. No other origin gets permission, \
and the answers tell caches that they depend on who asks. The two stand in the project as \`ORIGINS\`.`,
  minutes: 20,
  frameworks: launches,
  checks: [read, asksFirst, strangers, vary],
  mutants: {
    fastapi: {
      "every-origin": { check: "read", mistake: "star" },
      "shop-only": { check: "read", mistake: "one-missing" },
      "as-dependency": { check: "read", mistake: "not-on-errors" },
      "default-methods": { check: "preflight", mistake: "method-missing" },
      "no-headers": { check: "preflight", mistake: "header-missing" },
      "loose-pattern": { check: "strangers", mistake: "looks-alike" },
      "bare-dot": { check: "strangers", mistake: "looks-alike" },
      "open-end": { check: "strangers", mistake: "looks-alike" },
      "no-vary": { check: "vary", mistake: "no-vary" },
    },
    django: {
      "every-origin": { check: "read", mistake: "star" },
      "in-the-view": { check: "read", mistake: "not-on-errors" },
      "no-preflight": { check: "preflight", mistake: "not-answered" },
      "get-only": { check: "preflight", mistake: "method-missing" },
      "no-headers": { check: "preflight", mistake: "header-missing" },
      reflects: { check: "strangers", mistake: "anyone" },
      suffix: { check: "strangers", mistake: "looks-alike" },
      prefix: { check: "strangers", mistake: "looks-alike" },
      substring: { check: "strangers", mistake: "looks-alike" },
      "host-only": { check: "strangers", mistake: "looks-alike" },
      "no-vary": { check: "vary", mistake: "no-vary" },
    },
  },
};

export default exercise;
