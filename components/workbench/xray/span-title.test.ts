import { expect, test } from "vitest";
import { wordsOf } from "../messages/words.ts";
import { span } from "./span.fixture.ts";
import { titleOfSpan } from "./span-title.ts";

const endpoint = { "code.function.name": "main.list_books" };
const cleanUp = span("dependency", [0, 1], {
  name: "get_db",
  attributes: { "counterpoint.phase": "clean-up" },
});

test.each([
  ["en", "for list_books", "what list_books returned", "get_db, after its yield", "no route"],
  ["de", "für list_books", "was list_books zurückgab", "get_db, nach seinem yield", "keine Route"],
] as const)("rows of the X-ray speak the page's language (%s)", (locale, ...titles) => {
  const { xray } = wordsOf(locale);
  const spans = [
    span("dependencies", [0, 1], { attributes: endpoint }),
    span("serialisation", [0, 1], { attributes: endpoint }),
    cleanUp,
    span("routing", [0, 1]),
  ];
  expect(spans.map((one) => titleOfSpan(one, xray))).toEqual(titles);
});
