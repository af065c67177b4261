import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { complete } from "./checks/complete.ts";
import { few } from "./checks/few.ts";
import { fresh } from "./checks/fresh.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "data/how-many-questions",
  title: "Two queries for all books",
  task: `\`GET /books/\` lists books with their authors and stars, and asks the database anew for each of them. In both projects, \
let it take at most two queries, however many books there are. What it answers stays as it is.`,
  minutes: 15,
  frameworks: launches,
  checks: [few, fresh, complete],
  mutants: {
    fastapi: {
      "author-only": { check: "few", mistake: "grows" },
      "reviews-only": { check: "few", mistake: "grows" },
      "one-more": { check: "few", mistake: "one-more" },
      cached: { check: "fresh", mistake: "stale" },
      "inner-join": { check: "complete", mistake: "lost" },
      "joined-rows": { check: "complete", mistake: "repeated" },
      "first-ten": { check: "complete", mistake: "cut-off" },
    },
    django: {
      "author-only": { check: "few", mistake: "grows" },
      "reviews-only": { check: "few", mistake: "grows" },
      "one-more": { check: "few", mistake: "one-more" },
      cached: { check: "fresh", mistake: "stale" },
      "inner-join": { check: "complete", mistake: "lost" },
      "joined-rows": { check: "complete", mistake: "repeated" },
      "first-ten": { check: "complete", mistake: "cut-off" },
    },
  },
};

export default exercise;
