import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { accepted } from "./checks/accepted.ts";
import { done, elsewhere, failed, staffOnly } from "./checks/ended.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "capstone/slow-report",
  title: "A report that nobody waits for",
  task: `\`POST /reports\` with \`{"reporter": "ada"}\` works a report out while the client waits. Let it answer 202 at \
once, with the report's address in \`Location\`, and work afterwards. \`GET\` at that address answers \`id\`, \`state\` \
(“pending”, “done” or “failed”) and \`result\`, whichever process is asked. Reports are for the staff: 403 for customers. \
One that nobody ordered is a 404, and one on somebody without tickets fails. \
\`summary.py\` stays as it is, and the table \`Report\` is there.`,
  minutes: 30,
  frameworks: launches,
  checks: [accepted, done, failed, elsewhere, staffOnly],
  mutants: {
    fastapi: {
      "no-location": { check: "accepted", mistake: "no-location" },
      inline: { check: "accepted", mistake: "inline" },
      "blocks-the-loop": { check: "accepted", mistake: "inline" },
      "never-started": { check: "done", mistake: "stays-pending" },
      "exception-lost": { check: "failed", mistake: "stays-pending" },
      "in-one-process": { check: "elsewhere", mistake: "in-one-process" },
      "open-to-customers": { check: "staff-only", mistake: "open-to-customers" },
      "unknown-pending": { check: "staff-only", mistake: "unknown-pending" },
    },
    django: {
      "answers-200": { check: "accepted", mistake: "answers-200" },
      "immediate-backend": { check: "accepted", mistake: "inline" },
      "never-enqueued": { check: "done", mistake: "stays-pending" },
      "exception-lost": { check: "failed", mistake: "stays-pending" },
      "in-one-process": { check: "elsewhere", mistake: "in-one-process" },
      "open-to-customers": { check: "staff-only", mistake: "open-to-customers" },
    },
  },
};

export default exercise;
