import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { listed } from "./checks/listed.ts";
import { sideBySide } from "./checks/side-by-side.ts";
import { launches } from "./launches.ts";

const mutants = {
  "coroutines-in-a-row": { check: "side-by-side", mistake: "one-after-another" },
  "task-at-once": { check: "side-by-side", mistake: "one-after-another" },
  "first-failure": { check: "listed", mistake: "first-failure" },
  "all-or-none": { check: "listed", mistake: "all-none" },
  "as-completed": { check: "listed", mistake: "order" },
  "left-out": { check: "listed", mistake: "left-out" },
} as const;

const exercise: Exercise = {
  id: "async/side-by-side",
  title: "Four suppliers at once",
  task: `\`GET /offers/TEA\` asks four suppliers, one after another. Ask them at the same time, so that the answer comes when the \
slowest has answered. Each is still listed, in the same order, and one that has no such tea with the price null. Leave \
\`suppliers.py\` as it is.`,
  minutes: 12,
  frameworks: launches,
  checks: [listed, sideBySide],
  mutants: { fastapi: mutants, django: mutants },
};

export default exercise;
