import { expect, test } from "vitest";
import type { SearchDocument } from "../../content/reader/search-documents.ts";
import { createFinder, excerptOf } from "./find.ts";

const page = (href: string, title: string, text: string, kind: SearchDocument["kind"] = "lesson") => ({
  kind,
  href,
  title,
  lesson: "A lesson",
  text,
});

const finder = await createFinder([
  page("/a", "Middleware", "Layers around a core."),
  page("/b", "Something else", "It mentions middleware, in passing, and `select_related`."),
  page("/c", "fastapi/main.py", "app.add_middleware(Layer)", "code"),
]);
const found = (question: string) => finder.find(question).map(({ document }) => document.href);

test("a title weighs more than a mention, and a mention more than code", () => {
  expect(found("middleware")).toEqual(["/a", "/b", "/c"]);
});

test("beginnings of words, slips of the keyboard and names of code are found; every word must fit", () => {
  expect(found("midd")[0]).toBe("/a");
  expect(found("midleware")[0]).toBe("/a");
  expect(found("select_related")).toEqual(["/b"]);
  expect(found("layers passing")).toEqual([]);
  expect(found("")).toEqual([]);
});

test("an excerpt shows the place, in whole words", () => {
  const text = `${"before ".repeat(30)}the needle${" after".repeat(40)}`;
  const excerpt = excerptOf(text, ["needle"]);
  expect(excerpt).toMatch(/^… .*the needle after.* …$/);
  expect(excerpt.length).toBeLessThan(140);
  expect(excerptOf("short", ["x"])).toBe("short");
});
