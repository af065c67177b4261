import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { own } from "./checks/own.ts";
import { unfindable } from "./checks/unfindable.ts";
import { untouched } from "./checks/untouched.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "views/not-found-for-you",
  title: "As if it were not there",
  task: `The list shows your own notes, and whoever guesses a number can still read, change and delete all others. In both \
projects, let \`/notes/ID\`, \`/notes/ID/edit\` and \`/notes/ID/delete\` answer 404 for a note of somebody else's, in the same words as for \
a note that does not exist. Owners notice no difference.`,
  minutes: 15,
  frameworks: launches,
  checks: [own, unfindable, untouched],
  mutants: {
    fastapi: {
      "counts-own": { check: "own", mistake: "own-not-found" },
      found: { check: "unfindable", mistake: "found" },
      forbidden: { check: "unfindable", mistake: "forbidden" },
      "tells-apart": { check: "unfindable", mistake: "tells-apart" },
      "reads-only": { check: "untouched", mistake: "reads-only" },
      "too-late": { check: "untouched", mistake: "too-late" },
    },
    django: {
      "list-not-queryset": { check: "own", mistake: "crashed" },
      found: { check: "unfindable", mistake: "found" },
      forbidden: { check: "unfindable", mistake: "forbidden" },
      "tells-apart": { check: "unfindable", mistake: "tells-apart" },
      "form-shows-it": { check: "unfindable", mistake: "form-shows-it" },
      "reads-only": { check: "untouched", mistake: "reads-only" },
      "too-late": { check: "untouched", mistake: "too-late" },
    },
  },
};

export default exercise;
