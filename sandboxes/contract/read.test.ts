import { expect, test } from "vitest";
import { lastJson, lastLines } from "./read.ts";
import { serverSentEvent } from "./server-sent-events.ts";
import { queries } from "./sql.ts";

test("a checker's finding is the last line that is JSON", () => {
  expect(lastJson('warning\n{"a": 1}\n[2]\nbye\n')).toEqual([2]);
  expect(lastJson("no finding\n")).toBeUndefined();
  expect(lastLines("a\nb\nc\n\n", 2)).toBe("b\nc");
});

test("events end at an empty line, whatever ends lines; comments are none", () => {
  expect(serverSentEvent("data: 1\n")).toBeNull();
  expect(serverSentEvent(": ping\n\ndata: 1\n\n")).toEqual({ event: null, rest: "data: 1\n\n" });
  expect(serverSentEvent("event: tick\r\ndata:a\r\ndata\r\nid: 7\r\n\r\nrest")).toEqual({
    event: { event: "tick", data: "a\n", id: "7" },
    rest: "rest",
  });
});

test("transactions and settings are no queries", () => {
  const statements = ["BEGIN", "SELECT 1", "insert into t values (1)", "PRAGMA x", "COMMIT", "SAVEPOINT s1"];
  expect(queries(statements)).toEqual(["SELECT 1", "insert into t values (1)"]);
  expect(queries(["-- trigger", "EXPLAIN SELECT 1", "ENDLESS"])).toEqual(["ENDLESS"]);
});
