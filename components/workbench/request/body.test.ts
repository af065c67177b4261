import { expect, test } from "vitest";
import { shownBody } from "./body.ts";

const body = (text: string, type: string) =>
  shownBody({ body: new TextEncoder().encode(text), headers: [["Content-Type", type]] });

test("JSON is indented; what only claims to be JSON stays as it came", () => {
  expect(body('{"a":1}', "application/json")).toMatchObject({ kind: "json", text: '{\n  "a": 1\n}' });
  expect(body('{"a":NaN}', "application/problem+json")).toMatchObject({ kind: "text", text: '{"a":NaN}' });
});

test("long text is cut, bytes are counted", () => {
  expect(body("x".repeat(200_000), "text/plain")).toMatchObject({ cut: true });
  expect(shownBody({ body: Uint8Array.of(0, 1), headers: [] })).toMatchObject({
    kind: "binary",
    text: "2 bytes",
  });
  expect(shownBody({ body: new Uint8Array(), headers: [] })).toMatchObject({ kind: "empty" });
});
