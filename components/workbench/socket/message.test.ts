import { expect, test } from "vitest";
import { en } from "../messages/en/index.ts";
import { closeMeaning, messageOf, shownMessage } from "./message.ts";

test("text is sent as it is, JSON without its spaces, bytes by pairs", () => {
  expect(messageOf("text", "{ no json")).toEqual({ data: "{ no json" });
  expect(messageOf("json", '{ "a": [1, 2] }')).toEqual({ data: '{"a":[1,2]}' });
  expect(messageOf("binary", "00 FF\n0x10")).toEqual({ data: Uint8Array.of(0, 255, 16) });
  expect(messageOf("binary", "")).toEqual({ data: new Uint8Array() });
});

const problemOf = (message: ReturnType<typeof messageOf>) => "problem" in message && message.problem(en);

test("what is wrong is said", () => {
  expect(problemOf(messageOf("json", "{a}"))).toMatch(/^This is no JSON\. /);
  expect(messageOf("binary", "0 1")).toEqual({ data: Uint8Array.of(1) });
  expect(problemOf(messageOf("binary", "0g"))).toContain("hexadecimal");
  expect(problemOf(messageOf("binary", "012"))).toContain("hexadecimal");
});

test("long messages are shown in part, with their length", () => {
  expect(shownMessage("x".repeat(5_000), en.server.socket)).toMatch(/^x{4000}… \(5.000 characters\)$/);
  expect(shownMessage(new Uint8Array(100), en.server.socket)).toMatch(/^(00 ){64}… \(100 bytes\)$/);
  expect(shownMessage(Uint8Array.of(1, 171), en.server.socket)).toBe("01 ab (2 bytes)");
});

test("close codes are told in words", () => {
  expect(closeMeaning(1006, en.server.socket)).toContain("lost");
  expect(closeMeaning(4003, en.server.socket)).toContain("application");
  expect(closeMeaning(1099, en.server.socket)).toContain("without a known meaning");
});
