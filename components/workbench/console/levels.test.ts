import { expect, test } from "vitest";
import { atLeast, createLevelReader } from "./levels.ts";

const read = (text: string) => {
  const reader = createLevelReader();
  return text.split("\n").map((line) => reader.of(line));
};

test.each([
  ["\u001b[32mINFO\u001b[0m:     Started server process [7]", "info"],
  ["WARNING:  Invalid HTTP request received.", "warning"],
  ["DEBUG:asyncio:Using selector", "debug"],
  ["CRITICAL:root:gone", "error"],
  ["[2026-05-01 10:00:00,123: INFO/MainProcess] Connected", "info"],
  ["2026-05-01 10:00:00 ERROR shop.views: no stock", "error"],
  ['[01/May/2026 10:00:00] "GET /x HTTP/1.1" 404 12', "warning"],
  ['[01/May/2026 10:00:00] "POST /x HTTP/1.1" 500 12', "error"],
  ['[01/May/2026 10:00:00] "GET / HTTP/1.1" 200 12', "info"],
  ["Not Found: /nowhere", "warning"],
  ["Internal Server Error: /broken", "error"],
  ["the word ERRORS is no level", "printed"],
  ["hello", "printed"],
])("%s", (line, level) => {
  expect(read(line)).toEqual([level]);
});

test("a traceback is an error from its first line to the exception's own, the chained one too", () => {
  const text = `before
Traceback (most recent call last):
  File "main.py", line 1, in <module>
    1 / 0
    ~~^~~
ZeroDivisionError: division by zero

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "main.py", line 3, in <module>
ValueError: no
after`;
  expect(read(text)).toEqual(["printed", ...Array(11).fill("error"), "printed"]);
});

test("a filter keeps what is at least as serious", () => {
  expect(atLeast("printed", "info")).toBe(true);
  expect(atLeast("info", "warning")).toBe(false);
  expect(atLeast("error", "warning")).toBe(true);
});
