import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { me } from "./checks/me.ts";
import { refused } from "./checks/refused.ts";
import { wholeNumber } from "./checks/whole-number.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "routing/first-match",
  title: "Two routes, one address",
  task: `Repair the routes of both projects. \`GET /items/42\` answers \`{"item_id": 42}\`, with the id as a number. \
\`GET /items/me\` answers \`{"owner": …}\` with the name in the \`X-User\` header. Any other word in the id's place is \
refused with 404 or 422, and no request ends in a 500.`,
  minutes: 10,
  frameworks: launches,
  checks: [wholeNumber, me, refused],
  mutants: {
    fastapi: {
      unannotated: { check: "whole-number", mistake: "text-id" },
      "me-last": { check: "me", mistake: "me-is-last" },
      "converted-by-hand": { check: "refused", mistake: "int-uncaught" },
      isdigit: { check: "refused", mistake: "isdigit" },
      "any-word-is-me": { check: "refused", mistake: "anything-is-me" },
    },
    django: {
      "str-converter": { check: "whole-number", mistake: "text-id" },
      "me-last": { check: "me", mistake: "me-is-last" },
      "converted-by-hand": { check: "refused", mistake: "int-uncaught" },
      isdigit: { check: "refused", mistake: "isdigit" },
      "open-pattern": { check: "refused", mistake: "me-without-end" },
    },
  },
};

export default exercise;
