import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { addedLater } from "./checks/added-later.ts";
import { staysOpen } from "./checks/stays-open.ts";
import { withKey } from "./checks/with-key.ts";
import { withoutKey } from "./checks/without-key.ts";
import { wrongKey } from "./checks/wrong-key.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "modularity/one-guard",
  title: "One lock for the whole room",
  task: `Anyone can change the stock. In both projects, let every route under \`/stock/\` need the header \
\`X-Key: tea-and-toast\`; a request without it, or with a wrong one, is answered 401 and changes nothing. \`/health\` \
stays open. Put the guard in one place, so that a route which is added to the stock later is guarded, too.`,
  minutes: 20,
  frameworks: launches,
  checks: [withKey, withoutKey, wrongKey, addedLater, staysOpen],
  mutants: {
    fastapi: {
      "doubled-prefix": { check: "with-key", mistake: "doubled-prefix" },
      "one-route": { check: "without-key", mistake: "route-left-open" },
      "required-header": { check: "without-key", mistake: "required-header" },
      "presence-only": { check: "wrong-key", mistake: "presence-only" },
      "begins-like-it": { check: "wrong-key", mistake: "begins-like-it" },
      "each-route": { check: "added-later", mistake: "each-route" },
      "whole-app": { check: "stays-open", mistake: "whole-app" },
    },
    django: {
      "doubled-prefix": { check: "with-key", mistake: "doubled-prefix" },
      "one-route": { check: "without-key", mistake: "route-left-open" },
      "too-late": { check: "without-key", mistake: "too-late" },
      "presence-only": { check: "wrong-key", mistake: "presence-only" },
      "begins-like-it": { check: "wrong-key", mistake: "begins-like-it" },
      "each-route": { check: "added-later", mistake: "each-route" },
      "whole-app": { check: "stays-open", mistake: "whole-app" },
    },
  },
};

export default exercise;
