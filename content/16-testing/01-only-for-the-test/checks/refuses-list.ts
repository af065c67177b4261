import type { Check } from "../../../../sandboxes/contract/types.ts";
import { emptyList, firstOnly, outOfReach, tests } from "./judges.ts";

export const refusesList: Check = {
  id: "refuses-list",
  sentence: "They notice a list that is empty, or that ends after the first tea.",
  hints: [
    "What would your test of the list say if the program answered something else with the same status?",
    "Compare the whole body, `response.json()`, with what you have put on the shelf. How many teas must be there, so that “the first one” is a wrong answer?",
    'A shelf of two: `["Mock green", "Mock black"]`, and `assert response.json() == ["Mock green", "Mock black"]`.',
  ],
  mistakes: [
    outOfReach,
    {
      id: "status-only",
      message:
        "The list was empty and nobody noticed. A status of 200 says that there was an answer, not what was in it.",
    },
    {
      id: "one-element",
      message:
        "A program that lists only the first tea passes your tests, for your shelf holds one. Put two different teas on it.",
    },
  ],
  verify: tests.refuseBroken(emptyList, firstOnly),
};
