import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { creates } from "./checks/creates.ts";
import { forgedOwner } from "./checks/forged-owner.ts";
import { longTitle } from "./checks/long-title.ts";
import { ownList } from "./checks/own-list.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "views/only-your-own",
  title: "Your notes, and no others",
  task: `Everyone sees every note, and the form asks whose it is. In both projects, let the form ask for the title alone, \
let a new note belong to the user who sends it, whatever else is sent, and let \`GET /notes/\` show only the notes of the user who asks. The user stands in the header \
\`X-User\`; \`current_user\` in \`users.py\` reads it. Titles stay at most 80 characters long.`,
  minutes: 15,
  frameworks: launches,
  checks: [creates, ownList, forgedOwner, longTitle],
  mutants: {
    fastapi: {
      "not-kept": { check: "creates", mistake: "not-kept" },
      "no-filter": { check: "own-list", mistake: "everyone" },
      "similar-names": { check: "own-list", mistake: "similar-names" },
      "trusts-the-form": { check: "forged-owner", mistake: "trusts-the-form" },
      "around-the-form": { check: "long-title", mistake: "around-the-form" },
    },
    django: {
      "not-saved": { check: "creates", mistake: "not-kept" },
      "no-queryset": { check: "own-list", mistake: "everyone" },
      "similar-names": { check: "own-list", mistake: "similar-names" },
      "trusts-the-form": { check: "forged-owner", mistake: "trusts-the-form" },
      "around-the-form": { check: "long-title", mistake: "around-the-form" },
    },
  },
};

export default exercise;
