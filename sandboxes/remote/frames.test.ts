import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FrameReader, frame, marks } from "./frames.ts";

/** Text as a terminal passes it on: other line ends, cut anywhere. */
function* through(text: string, lineEnd: string, cuts: readonly number[]): Generator<string> {
  const shown = text.replaceAll("\n", lineEnd);
  let at = 0;
  for (const cut of [...cuts].map((part) => Math.floor(part * shown.length)).sort((a, b) => a - b)) {
    yield shown.slice(at, cut);
    at = cut;
  }
  yield shown.slice(at);
}

describe("frames", () => {
  it("bring any message through a terminal that echoes and rewrites line ends", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.jsonValue(), fc.string({ minLength: 9_000, maxLength: 9_000, unit: "binary" }))),
        fc.constantFrom("\n", "\r\n", "\r", "\n\n"),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
        (messages, lineEnd, cuts) => {
          const echo = frame(marks.toHost, { echo: true });
          const text = messages.map((message) => echo + frame(marks.fromHost, message)).join("");
          const reader = new FrameReader(marks.fromHost);
          const read = [...through(text, lineEnd, cuts)].flatMap((part) => [...reader.push(part).messages]);
          expect(read).toEqual(JSON.parse(JSON.stringify(messages)));
        },
      ),
      { numRuns: 30 },
    );
  });

  it("are ASCII without control characters, in lines that a terminal takes", () => {
    const text = frame(marks.toHost, { text: "\u007f\u0003é😀\n".repeat(2_000) });
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThan(4_096);
  });

  it("give back what is none, and refuse what is damaged", () => {
    const reader = new FrameReader(marks.fromHost);
    expect(reader.push("(node:7) Warning: x\n@<.1\n")).toEqual({
      messages: [1],
      stray: ["(node:7) Warning: x"],
    });
    expect(() => reader.push("@<.{\n")).toThrow(SyntaxError);
  });
});
