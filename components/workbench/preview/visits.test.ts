import { expect, test } from "vitest";
import { arrived, canGo, firstVisit, moved, opened } from "./visits.ts";

test("addresses and links are visits; back and forward move among them; a new one cuts what lay ahead", () => {
  let visits = arrived(firstVisit("/"), "/");
  expect(canGo(visits, -1)).toBe(false);
  visits = arrived(visits, "/items");
  visits = opened(visits, "/docs");
  expect(visits.paths).toEqual(["/", "/items", "/docs"]);
  visits = moved(visits, -2);
  expect([visits.index, canGo(visits, -1), canGo(visits, 1)]).toEqual([0, false, true]);
  visits = arrived(arrived(visits, "/"), "/new");
  expect(visits.paths).toEqual(["/", "/new"]);
});

test("a redirect replaces the address that was asked for", () => {
  expect(arrived(opened(firstVisit("/"), "/admin"), "/admin/login/")).toMatchObject({
    paths: ["/", "/admin/login/"],
    index: 1,
  });
});

test("a reload is no new visit, and nothing lies beyond the ends", () => {
  const visits = arrived(firstVisit("/"), "/");
  expect(arrived(visits, "/")).toBe(visits);
  expect(opened(visits, "/").paths).toEqual(["/"]);
  expect(moved(visits, 1)).toBe(visits);
});
