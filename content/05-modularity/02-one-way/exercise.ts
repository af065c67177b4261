import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { alone } from "./checks/alone.ts";
import { included } from "./checks/included.ts";
import { same } from "./checks/same.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "modularity/one-way",
  title: "A part that stands alone",
  task: `Move the orders out of \`main.py\` into a file \`orders.py\` with an \`APIRouter\` called \`router\`, and let \
\`main.py\` include it. The program answers as before. Another program must be able to import \`orders\` without \
\`main.py\` coming along.`,
  minutes: 15,
  frameworks: launches,
  checks: [same, alone, included],
  mutants: {
    fastapi: {
      "copied-prices": { check: "same", mistake: "copied-prices" },
      "doubled-prefix": { check: "same", mistake: "lost" },
      "imports-main": { check: "alone", mistake: "imports-main" },
      "imports-main-late": { check: "alone", mistake: "imports-main-late" },
      "left-in-main": { check: "included", mistake: "left-in-main" },
    },
  },
};

export default exercise;
