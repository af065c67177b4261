import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { carriedOver } from "./checks/carried-over.ts";
import { serves } from "./checks/serves.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "data/one-more-column",
  title: "A column for rows that are there",
  task: `Each article is to have a slug for its address, made of its title by \`slug_of\`. In both projects, add it to the model, to what \
\`/articles/\` answers, and to the table: a second migration that fills the column for articles which are there already, and then forbids that it \
is empty. The first migration and \`slug_of\` stay as they are.`,
  minutes: 20,
  frameworks: launches,
  checks: [carriedOver, serves],
  mutants: {
    fastapi: {
      "create-all": { check: "carried-over", mistake: "not-migrated" },
      "alter-before-fill": { check: "carried-over", mistake: "fails-on-rows" },
      recreate: { check: "carried-over", mistake: "lost" },
      constant: { check: "carried-over", mistake: "constant" },
      nullable: { check: "carried-over", mistake: "nullable" },
      "new-without-slug": { check: "serves", mistake: "new-without-slug" },
    },
    django: {
      "state-only": { check: "carried-over", mistake: "not-migrated" },
      "fill-too-late": { check: "carried-over", mistake: "fails-on-rows" },
      recreate: { check: "carried-over", mistake: "lost" },
      constant: { check: "carried-over", mistake: "constant" },
      nullable: { check: "carried-over", mistake: "nullable" },
      "new-without-slug": { check: "serves", mistake: "new-without-slug" },
    },
  },
};

export default exercise;
