import type { Check } from "../../../../sandboxes/contract/types.ts";
import { lastForMissing, outOfReach, tests, wrongTea } from "./judges.ts";

export const refusesTea: Check = {
  id: "refuses-tea",
  sentence: "They notice the wrong tea for a number, and an answer where there is no tea.",
  hints: [
    "The program has a second route. Which two of its answers would you look at by hand?",
    "Ask for a number other than 1: `/teas/1` is the first tea in a wrong program, too. And ask for one number more than there are teas.",
    'With a shelf of two, `client.get("/teas/2").json()` must be `{"number": 2, "name": "Mock black"}`, and `client.get("/teas/3").status_code` 404.',
  ],
  mistakes: [
    outOfReach,
    {
      id: "number-not-asked",
      message:
        "A program that answers the first tea for every number passes your tests. Ask for the second one.",
    },
    {
      id: "missing-not-asked",
      message:
        "Nobody asked for a tea that does not exist, so nobody noticed that one came back. It must be a 404.",
    },
  ],
  verify: tests.refuseBroken(wrongTea, lastForMissing),
};
