import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { challenge, expired, forged } from "./checks/identity.ts";
import { hidden, own, staff } from "./checks/ownership.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "capstone/whose-ticket",
  title: "A desk that knows who is asking",
  task: `\`POST /login\` gives out tokens, and nobody asks for them. Let every route of the tickets need \
\`Authorization: Bearer TOKEN\`: without a token that is genuine and in time, answer 401 with \`WWW-Authenticate: \
Bearer\`. A ticket belongs to whoever sent it. Customers (ada, ben) see their own tickets, and somebody else's is 404; the \
staff (sam) sees all. Everybody's password is the name followed by \`-at-the-desk\`.`,
  minutes: 35,
  frameworks: launches,
  checks: [challenge, forged, expired, own, hidden, staff],
  mutants: {
    fastapi: {
      "answers-403": { check: "challenge", mistake: "status-403" },
      "no-challenge": { check: "challenge", mistake: "no-challenge" },
      "not-verified": { check: "forged", mistake: "not-verified" },
      "never-expires": { check: "expired", mistake: "never-expires" },
      "trusts-the-body": { check: "own", mistake: "trusts-the-body" },
      "list-unfiltered": { check: "own", mistake: "list-unfiltered" },
      "detail-open": { check: "hidden", mistake: "shown" },
      "says-forbidden": { check: "hidden", mistake: "reveals" },
      "staff-as-others": { check: "staff", mistake: "staff-as-others" },
    },
    django: {
      "asked-late": { check: "challenge", mistake: "asked-late" },
      "not-verified": { check: "forged", mistake: "not-verified" },
      "never-expires": { check: "expired", mistake: "never-expires" },
      "trusts-the-body": { check: "own", mistake: "trusts-the-body" },
      "detail-open": { check: "hidden", mistake: "shown" },
      "staff-as-others": { check: "staff", mistake: "staff-as-others" },
    },
  },
};

export default exercise;
