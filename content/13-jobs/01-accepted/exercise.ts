import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { acceptedAtOnce } from "./checks/accepted.ts";
import { apart } from "./checks/apart.ts";
import { done } from "./checks/done.ts";
import { failed } from "./checks/failed.ts";
import { unknown } from "./checks/unknown.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "jobs/accepted",
  title: "A report that can be asked for",
  task: `\`POST /reports\` takes \`{"sales": […], "seconds": …}\`. Let it answer 202 at once, with the report's address in \
the header \`Location\`. There, answer \`{"state": "pending"}\` while the report is made, then \`{"state": "done", \
"result": …}\` with what \`make_report\` returns, or \`{"state": "failed"}\` when it raises. Any other address is a 404. \
\`make_report\` stays as it is.`,
  minutes: 20,
  frameworks: launches,
  checks: [acceptedAtOnce, done, failed, unknown, apart],
  mutants: {
    fastapi: {
      "answers-200": { check: "accepted", mistake: "status-200" },
      inline: { check: "accepted", mistake: "inline" },
      "blocks-the-loop": { check: "done", mistake: "never-pending" },
      "never-scheduled": { check: "done", mistake: "never-done" },
      "exception-lost": { check: "failed", mistake: "exception-lost" },
      "unknown-pending": { check: "unknown", mistake: "unknown-pending" },
      "lookup-raises": { check: "unknown", mistake: "unknown-crashes" },
      "one-slot": { check: "apart", mistake: "mixed-up" },
    },
    django: {
      "answers-200": { check: "accepted", mistake: "status-200" },
      "immediate-backend": { check: "accepted", mistake: "inline" },
      inline: { check: "accepted", mistake: "inline" },
      "never-scheduled": { check: "done", mistake: "never-done" },
      "exception-lost": { check: "failed", mistake: "exception-lost" },
      "reads-return-value": { check: "failed", mistake: "asked-of-a-failure" },
      "unknown-pending": { check: "unknown", mistake: "unknown-pending" },
      "lookup-raises": { check: "unknown", mistake: "unknown-crashes" },
      "one-slot": { check: "apart", mistake: "mixed-up" },
    },
  },
};

export default exercise;
