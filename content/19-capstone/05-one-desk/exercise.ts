import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { oneDesk, styled } from "./checks/admin.ts";
import { lockedOut, told } from "./checks/shared.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "capstone/one-desk",
  title: "Two frameworks, one desk",
  task: `One process serves both: Django has the tables, the people and the admin, FastAPI the API and the streams. They \
stand beside each other and do not yet work together. Give the admin its style sheets. Let whoever is deactivated in the \
admin be locked out of the API at once. Let a reply reach the listeners, once, however it was written. Sam is the \
administrator; the password is \`sam-at-the-desk\`.`,
  minutes: 30,
  frameworks: launches,
  checks: [oneDesk, styled, lockedOut, told],
  mutants: {
    fastapi: {
      "site-first": { check: "one-desk", mistake: "swallowed" },
      "no-static": { check: "styled", mistake: "no-static" },
      "still-in": { check: "locked-out", mistake: "still-in" },
      "api-only": { check: "told", mistake: "api-only" },
      twice: { check: "told", mistake: "twice" },
    },
  },
};

export default exercise;
