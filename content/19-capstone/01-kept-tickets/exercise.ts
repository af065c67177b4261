import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { created, refused } from "./checks/created.ts";
import { kept, newestFirst } from "./checks/kept.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "capstone/kept-tickets",
  title: "A desk that forgets nothing",
  task: `Give both help desks a database. \`POST /tickets\` takes a \`title\` of 1 to 80 characters and a \`text\` of 1 to \
2,000, without counting spaces at the ends, and answers 201 with \`id\`, \`title\`, \`text\` and \`state\`, which is “open”. \
Anything else is answered 422 with JSON that names each field at fault, and is not stored. \`GET /tickets\` answers \
\`{"tickets": […]}\`, the newest first; \`GET /tickets/ID\` one of them, or 404. Tickets outlive the server, \
and no number is given twice.`,
  minutes: 40,
  frameworks: launches,
  checks: [created, refused, newestFirst, kept],
  mutants: {
    fastapi: {
      "not-committed": { check: "created", mistake: "not-committed" },
      "answers-200": { check: "created", mistake: "status-200" },
      "keeps-blanks": { check: "refused", mistake: "accepted" },
      "stores-first": { check: "refused", mistake: "stored" },
      "oldest-first": { check: "newest-first", mistake: "oldest-first" },
      "new-tables-each-start": { check: "kept", mistake: "forgotten" },
      "in-memory": { check: "kept", mistake: "forgotten" },
    },
    django: {
      "no-migration": { check: "created", mistake: "no-table" },
      "never-asks": { check: "refused", mistake: "accepted" },
      "json-uncaught": { check: "refused", mistake: "crashed" },
      "first-error-only": { check: "refused", mistake: "one-at-a-time" },
      "oldest-first": { check: "newest-first", mistake: "oldest-first" },
      "in-memory": { check: "kept", mistake: "forgotten" },
    },
  },
};

export default exercise;
