import { expect, test } from "vitest";
import { arrived, canGo, noVisits } from "./visits.ts";

test("links add visits; back and forward move among them; a new link cuts what lay ahead", () => {
  let visits = arrived(noVisits, "/", 0);
  expect(canGo(visits, -1)).toBe(false);
  visits = arrived(visits, "/docs", 0);
  visits = arrived(visits, "/", -1);
  expect([visits.index, canGo(visits, -1), canGo(visits, 1)]).toEqual([0, false, true]);
  visits = arrived(visits, "/items", 0);
  expect(visits.paths).toEqual(["/", "/items"]);
});

test("a reload is no new visit", () => {
  const visits = arrived(noVisits, "/", 0);
  expect(arrived(visits, "/", 0)).toBe(visits);
});
