import type { Exercise } from "../../../sandboxes/contract/types.ts";
import { behind } from "./checks/behind.ts";
import { leads } from "./checks/leads.ts";
import { moved } from "./checks/moved.ts";
import { launches } from "./launches.ts";

const exercise: Exercise = {
  id: "routing/named-links",
  title: "Links that move house",
  task: `Four kinds of link are written out by hand: \`items\` at \`/\`, \`url\` in the list, \`next\` and \`all\` in an \
item. Let the routes' names make them instead, in both projects. Then they still lead to their pages when \`PREFIX=/v2\` \
moves the items, and when a proxy serves the whole under \`/shop\`. What the pages say otherwise stays.`,
  minutes: 15,
  frameworks: launches,
  checks: [leads, moved, behind],
  mutants: {
    fastapi: {
      "url-object": { check: "leads", mistake: "url-object" },
      "wrong-name": { check: "leads", mistake: "no-such-name" },
      "one-left": { check: "moved", mistake: "left-behind" },
      "extends-its-own": { check: "moved", mistake: "left-behind" },
      "fixed-and-absolute": { check: "moved", mistake: "left-behind" },
      "prefix-pasted": { check: "behind", mistake: "without-root" },
      "without-root": { check: "behind", mistake: "without-root" },
    },
    django: {
      "no-namespace": { check: "leads", mistake: "no-such-name" },
      "one-left": { check: "moved", mistake: "left-behind" },
      "fixed-and-absolute": { check: "moved", mistake: "left-behind" },
      "prefix-pasted": { check: "behind", mistake: "without-root" },
    },
  },
};

export default exercise;
