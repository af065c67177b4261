import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { elsewhere } from "./checks/elsewhere.ts";
import { failure } from "./checks/failure.ts";
import { success } from "./checks/success.ts";
import { unknown } from "./checks/unknown.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "jobs/outside-the-process",
  title: "Ask the queue, and believe it",
  task: `\`POST /reports\` already sends a message to the worker; asking for a report fails. Let \`GET /reports/{id}\` answer \
with Celery's state: \`{"state": "SUCCESS", "result": …}\` when the report is done, \`{"state": "FAILURE"}\` when it failed, \
another state before. A report that nobody ordered is a 404. All of it must hold when another process of the program is asked.`,
  minutes: 15,
  frameworks: launches,
  checks: [success, failure, unknown, elsewhere],
  mutants: {
    fastapi: {
      "no-backend": { check: "success", mistake: "no-backend" },
      "another-app": { check: "success", mistake: "no-backend" },
      "plain-call": { check: "success", mistake: "in-the-server" },
      "pending-is-404": { check: "success", mistake: "not-known-yet" },
      "writes-the-exception": { check: "failure", mistake: "asked-of-a-failure" },
      "unknown-pending": { check: "unknown", mistake: "unknown-pending" },
      "ids-in-memory": { check: "elsewhere", mistake: "in-memory" },
    },
  },
};

export default exercise;
