import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { expired } from "./checks/expired.ts";
import { forged } from "./checks/forged.ts";
import { garbage } from "./checks/garbage.ts";
import { missing } from "./checks/missing.ts";
import { scheme } from "./checks/scheme.ts";
import { valid } from "./checks/valid.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "authentication/who-is-there",
  title: "Believe no token unread",
  task: `\`POST /token\` issues tokens, and \`GET /me\` believes any. Let it answer \`{"name": …}\` with the owner of the \
token. Without a token, and for one that is forged, damaged or older than \`TOKEN_SECONDS\`, it answers 401 with the \
header \`WWW-Authenticate: Bearer\`. The word \`Bearer\` of a request may be written in any case. How tokens are issued stays as it is.`,
  minutes: 20,
  frameworks: launches,
  checks: [valid, missing, garbage, forged, expired, scheme],
  mutants: {
    fastapi: {
      "no-algorithms": { check: "valid", mistake: "everyone-refused" },
      "any-token": { check: "garbage", mistake: "any-token" },
      forbidden: { check: "garbage", mistake: "forbidden" },
      "no-challenge": { check: "garbage", mistake: "no-challenge" },
      uncaught: { check: "garbage", mistake: "uncaught" },
      "required-header": { check: "missing", mistake: "validation-error" },
      unverified: { check: "forged", mistake: "unverified" },
      "never-expires": { check: "expired", mistake: "never-expires" },
      "case-matters": { check: "scheme", mistake: "case-matters" },
    },
    django: {
      "other-signer": { check: "valid", mistake: "everyone-refused" },
      "any-token": { check: "garbage", mistake: "any-token" },
      forbidden: { check: "missing", mistake: "forbidden" },
      "no-challenge": { check: "missing", mistake: "no-challenge" },
      redirects: { check: "missing", mistake: "redirected" },
      uncaught: { check: "garbage", mistake: "uncaught" },
      unverified: { check: "forged", mistake: "unverified" },
      "never-expires": { check: "expired", mistake: "never-expires" },
      "case-matters": { check: "scheme", mistake: "case-matters" },
    },
  },
};

export default exercise;
