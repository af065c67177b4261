import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { columns } from "./checks/columns.ts";
import { filter } from "./checks/filter.ts";
import { queries } from "./checks/queries.ts";
import { search } from "./checks/search.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "admin/back-office",
  title: "A list that an editor can use",
  task: `The teas are registered, and their list says “Tea 1” to “Tea 10”. Change \`teas/admin.py\` alone: the list shows \
name, country of the supplier, price and whether the tea is on sale. A search finds any part of the tea's or the \
supplier's name, a filter tells what is on sale, and a longer list takes no more queries than a short one.`,
  minutes: 15,
  frameworks: launches,
  checks: [columns, search, filter, queries],
  mutants: {
    django: {
      "no-columns": { check: "columns", mistake: "one-column" },
      "no-country": { check: "columns", mistake: "no-country" },
      "no-search": { check: "search", mistake: "no-search" },
      "searches-name-only": { check: "search", mistake: "name-only" },
      "searches-the-key": { check: "search", mistake: "searches-the-key" },
      "starts-with": { check: "search", mistake: "beginning-only" },
      "no-filter": { check: "filter", mistake: "no-filter" },
      "one-query-a-row": { check: "queries", mistake: "one-query-a-row" },
    },
  },
};

export default exercise;
