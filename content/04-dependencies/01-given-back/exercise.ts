import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { answered } from "./checks/answered.ts";
import { crashed } from "./checks/crashed.ts";
import { idle } from "./checks/idle.ts";
import { notFound } from "./checks/not-found.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "dependencies/given-back",
  title: "No connection lost",
  task: `Both projects run out of connections after three requests. Change \`get_db\`, and whoever uses it, so that each \
request takes one connection and gives it back: after an answer, after a 404, and after an exception that nobody foresaw. \
What the endpoints answer stays as it is, and so does \`pool.py\`.`,
  minutes: 10,
  frameworks: launches,
  checks: [answered, notFound, crashed, idle],
  mutants: {
    fastapi: {
      "returns-in-try": { check: "answered", mistake: "used-after" },
      "no-finally": { check: "not-found", mistake: "lost-on-error" },
      "swallows-the-error": { check: "not-found", mistake: "swallowed" },
      "expected-errors-only": { check: "crashed", mistake: "lost-on-crash" },
      "one-for-all": { check: "idle", mistake: "never-taken" },
    },
    django: {
      "returns-in-try": { check: "answered", mistake: "used-after" },
      "one-view-only": { check: "answered", mistake: "one-way-only" },
      "no-finally": { check: "not-found", mistake: "lost-on-error" },
      "swallows-the-error": { check: "not-found", mistake: "swallowed" },
      "expected-errors-only": { check: "crashed", mistake: "lost-on-crash" },
      "one-for-all": { check: "idle", mistake: "never-taken" },
    },
  },
};

export default exercise;
