import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { healthy } from "./checks/healthy.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "CHAPTER/NAME",
  title: "TITLE",
  task: 'Answer `GET /health` with JSON: `{"status": "ok"}`.',
  minutes: 10,
  frameworks: {
    fastapi: launches.fastapi,
    django: launches.django,
  },
  checks: [healthy],
  mutants: {
    fastapi: { "answers-text": { check: "healthy", mistake: "text" } },
    django: { "answers-text": { check: "healthy", mistake: "text" } },
  },
};

export default exercise;
