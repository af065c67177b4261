import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { everyMethod } from "./checks/every-method.ts";
import { healthStays } from "./checks/health-stays.ts";
import { path } from "./checks/path.ts";
import { shape } from "./checks/shape.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "philosophies/nothing-extra",
  title: "Not found, in JSON",
  task: `A program that asks for a wrong address should get an answer that it can read. In both projects, answer every \
path that does not exist, for every method, with 404 and the JSON object \`{"error": "not found", "path": …}\`, \
where \`path\` is the path that was asked for, without its query. \`/health\` stays as it is, its 405 included.`,
  minutes: 15,
  frameworks: launches,
  checks: [shape, path, everyMethod, healthStays],
  mutants: {
    fastapi: {
      "answers-200": { check: "shape", mistake: "answers-200" },
      "fastapi-exception": { check: "shape", mistake: "default-answer" },
      "with-query": { check: "path", mistake: "with-query" },
      "by-hand": { check: "path", mistake: "by-hand" },
      "get-only": { check: "every-method", mistake: "get-only" },
      "every-error": { check: "health-stays", mistake: "every-error" },
    },
    django: {
      "answers-200": { check: "shape", mistake: "answers-200" },
      "debug-left-on": { check: "shape", mistake: "debug-page" },
      "default-page": { check: "shape", mistake: "default-page" },
      "other-parameter": { check: "shape", mistake: "handler-crashed" },
      "with-query": { check: "path", mistake: "with-query" },
      "by-hand": { check: "path", mistake: "by-hand" },
      "get-only": { check: "every-method", mistake: "get-only" },
      "catch-all-first": { check: "health-stays", mistake: "hidden" },
    },
  },
};

export default exercise;
