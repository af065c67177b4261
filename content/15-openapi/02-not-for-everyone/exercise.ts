import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { hidden } from "./checks/hidden.ts";
import { shown } from "./checks/shown.ts";
import { works } from "./checks/works.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "openapi/not-for-everyone",
  title: "No map for strangers",
  task: `The shop tells everybody how to call it, internal endpoints included. When the environment variable \`SHOP_ENV\` is \
\`production\`, serve no documentation and no schema: answer 404 at \`/docs\` and below it, \`/redoc\` and \`/openapi.json\`. With any other \
value, or none, all stays as it is. The endpoints work everywhere.`,
  minutes: 10,
  frameworks: launches,
  checks: [hidden, works, shown],
  mutants: {
    fastapi: {
      "docs-url-only": { check: "hidden", mistake: "schema-left" },
      "both-pages-only": { check: "hidden", mistake: "schema-left" },
      "hidden-routes": { check: "hidden", mistake: "schema-left" },
      "other-address": { check: "hidden", mistake: "moved" },
      "refuses-everything": { check: "works", mistake: "shop-closed" },
      "always-off": { check: "shown", mistake: "always-off" },
      "any-value": { check: "shown", mistake: "any-value" },
    },
  },
};

export default exercise;
