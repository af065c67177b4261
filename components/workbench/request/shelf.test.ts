// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { en } from "../messages/en/index.ts";
import { createShelf } from "./shelf.ts";

beforeEach(() => localStorage.clear());

const draft = (path: string, body = "") => ({ method: "GET", path, headers: "", body });
const answered = (status: number) => ({ kind: "answered" as const, status, milliseconds: 1 });
const paths = (shelf: ReturnType<typeof createShelf>) => shelf.get().history.map((one) => one.draft.path);

test("history is newest first, bounded, and there at the next visit", () => {
  const shelf = createShelf("a/b", "fastapi");
  for (let index = 0; index < 40; index += 1) shelf.record(draft(`/${index}`), answered(200));
  expect(paths(shelf)).toHaveLength(30);
  expect(paths(createShelf("a/b", "fastapi")).slice(0, 2)).toEqual(["/39", "/38"]);
  expect(new Set(shelf.get().history.map(({ id }) => id)).size).toBe(30);
  expect(paths(createShelf("a/b", "django"))).toEqual([]);
});

test("clearing the history keeps what was saved", () => {
  const shelf = createShelf("a/b", "fastapi");
  shelf.record(draft("/x"), { kind: "failed" });
  expect(shelf.save(" mine ", draft("/y"))).toBeNull();
  shelf.clearHistory();
  expect(createShelf("a/b", "fastapi").get()).toEqual({
    history: [],
    saved: [{ name: "mine", draft: draft("/y") }],
  });
});

test("a name that is taken is given to the new request; without a name nothing is saved", () => {
  const shelf = createShelf("a/b", "fastapi");
  shelf.save("mine", draft("/1"));
  shelf.save("mine", draft("/2"));
  expect(shelf.get().saved).toEqual([{ name: "mine", draft: draft("/2") }]);
  expect(shelf.save(" ", draft("/3"))?.(en)).toMatch("needs a name");
  expect(shelf.save("long", draft("/3", "x".repeat(30_000)))?.(en)).toMatch("can be saved");
  shelf.remove("mine");
  expect(shelf.get().saved).toEqual([]);
});

test("a long body is in the history of this visit only; what is no shelf is an empty one", () => {
  const shelf = createShelf("a/b", "fastapi");
  shelf.record(draft("/long", "x".repeat(30_000)), answered(200));
  expect(paths(shelf)).toEqual(["/long"]);
  expect(paths(createShelf("a/b", "fastapi"))).toEqual([]);
  localStorage.setItem("counterpoint:requests:a/b:fastapi", '{"history":[{"id":"1"}]}');
  expect(createShelf("a/b", "fastapi").get()).toEqual({ history: [], saved: [] });
});
