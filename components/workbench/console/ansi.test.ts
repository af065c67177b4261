import { expect, test } from "vitest";
import { parseAnsi, plain } from "./ansi.ts";

test("uvicorn's coloured level", () => {
  expect(parseAnsi("\u001b[32mINFO\u001b[0m:     Started")).toEqual([
    { ...plain, text: "INFO", colour: "green" },
    { ...plain, text: ":     Started" },
  ]);
});

test("markup and links stay text; other sequences vanish", () => {
  const spans = parseAnsi("\u001b]8;;http://evil\u0007<b>x</b>\u001b[2K\u001b[1;31m!\u001b[38;5;208mz");
  expect(spans).toEqual([
    { ...plain, text: "<b>x</b>" },
    { ...plain, text: "!", bold: true, colour: "red" },
    { ...plain, text: "z", bold: true, colour: "red" },
  ]);
});

test("a carriage return overwrites the line", () => {
  expect(parseAnsi("10 %\r50 %\r")).toEqual([{ ...plain, text: "50 %" }]);
});
