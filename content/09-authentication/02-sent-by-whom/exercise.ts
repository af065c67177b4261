import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { foreignToken } from "./checks/foreign-token.ts";
import { ownForm } from "./checks/own-form.ts";
import { withoutToken } from "./checks/without-token.ts";
import { wrongToken } from "./checks/wrong-token.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "authentication/sent-by-whom",
  title: "Only from our own pages",
  task: `\`POST /address\` changes where tea is delivered, for whoever has the session's cookie. Let it ask for a token as \
well: one that stands in the page's own form, and that belongs to this visitor. Without it, with a wrong one or with \
another visitor's, the answer is 403 and nothing changes.`,
  minutes: 20,
  frameworks: launches,
  checks: [ownForm, withoutToken, wrongToken, foreignToken],
  mutants: {
    fastapi: {
      "no-field": { check: "own-form", mistake: "no-field" },
      "not-asked": { check: "without-token", mistake: "unprotected" },
      "empty-matches": { check: "without-token", mistake: "empty-matches" },
      "presence-only": { check: "wrong-token", mistake: "presence-only" },
      "begins-like-it": { check: "wrong-token", mistake: "begins-like-it" },
      "one-for-all": { check: "foreign-token", mistake: "any-visitors" },
      "signed-only": { check: "foreign-token", mistake: "any-visitors" },
    },
    django: {
      "no-field": { check: "own-form", mistake: "no-field" },
      "still-exempt": { check: "without-token", mistake: "unprotected" },
      "no-middleware": { check: "without-token", mistake: "unprotected" },
      "presence-only": { check: "wrong-token", mistake: "presence-only" },
      "one-for-all": { check: "foreign-token", mistake: "any-visitors" },
    },
  },
};

export default exercise;
