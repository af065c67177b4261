import { expect, test } from "vitest";
import { closeMeaning, messageOf, shownMessage } from "./message.ts";

test("text is sent as it is, JSON without its spaces, bytes by pairs", () => {
  expect(messageOf("text", "{ no json")).toEqual({ data: "{ no json" });
  expect(messageOf("json", '{ "a": [1, 2] }')).toEqual({ data: '{"a":[1,2]}' });
  expect(messageOf("binary", "00 FF\n0x10")).toEqual({ data: Uint8Array.of(0, 255, 16) });
  expect(messageOf("binary", "")).toEqual({ data: new Uint8Array() });
});

test("what is wrong is said", () => {
  expect(messageOf("json", "{a}")).toMatchObject({ problem: expect.stringMatching(/^This is no JSON\. /) });
  expect(messageOf("binary", "0 1")).toEqual({ data: Uint8Array.of(1) });
  expect(messageOf("binary", "0g")).toMatchObject({ problem: expect.stringContaining("hexadecimal") });
  expect(messageOf("binary", "012")).toMatchObject({ problem: expect.stringContaining("hexadecimal") });
});

test("long messages are shown in part, with their length", () => {
  expect(shownMessage("x".repeat(5_000))).toMatch(/^x{4000}… \(5.000 characters\)$/);
  expect(shownMessage(new Uint8Array(100))).toMatch(/^(00 ){64}… \(100 bytes\)$/);
  expect(shownMessage(Uint8Array.of(1, 171))).toBe("01 ab (2 bytes)");
});

test("close codes are told in words", () => {
  expect(closeMeaning(1006)).toContain("lost");
  expect(closeMeaning(4003)).toContain("application");
  expect(closeMeaning(1099)).toContain("without a known meaning");
});
