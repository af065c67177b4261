import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { attribute } from "./checks/attribute.ts";
import { heading } from "./checks/heading.ts";
import { html } from "./checks/html.ts";
import { names } from "./checks/names.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "admin/escaped",
  title: "A page that shows what was written",
  task: `Both projects glue their page together from strings. Make it a template, \`search.html\`, on top of the \
\`base.html\` that is there. The page has the search field \`q\` with the query in it, one \`h1\`, \`Teas with “…”\`, \
and a list item for each tea. Queries and names are shown character for character, and the answer is \`text/html\` in UTF-8.`,
  minutes: 15,
  frameworks: launches,
  checks: [html, names, heading, attribute],
  mutants: {
    fastapi: {
      json: { check: "html", mistake: "json" },
      "names-trusted": { check: "names", mistake: "markup" },
      "f-string": { check: "heading", mistake: "markup" },
      "plain-jinja": { check: "heading", mistake: "markup" },
      "other-ending": { check: "heading", mistake: "markup" },
      "safe-filter": { check: "heading", mistake: "markup" },
      "escaped-twice": { check: "heading", mistake: "escaped-twice" },
      "strips-tags": { check: "heading", mistake: "characters-lost" },
      "quotes-left": { check: "attribute", mistake: "broke-out" },
      unquoted: { check: "attribute", mistake: "unquoted" },
    },
    django: {
      "plain-text": { check: "html", mistake: "other-type" },
      "names-trusted": { check: "names", mistake: "markup" },
      "autoescape-off": { check: "heading", mistake: "markup" },
      "safe-filter": { check: "heading", mistake: "markup" },
      "escaped-twice": { check: "heading", mistake: "escaped-twice" },
      "strips-tags": { check: "heading", mistake: "characters-lost" },
      "quotes-left": { check: "attribute", mistake: "broke-out" },
      unquoted: { check: "attribute", mistake: "unquoted" },
    },
  },
};

export default exercise;
