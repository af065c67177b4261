import { expect, test } from "vitest";
import { en } from "../messages/en/index.ts";
import { fromRequest, fromSample, toRequest } from "./draft.ts";

test("fields become a request", () => {
  expect(
    toRequest({ method: "POST", path: "/items/?q=grüner tee", headers: "X-A: 1:2\n\n", body: "{}" }),
  ).toEqual({ method: "POST", path: "/items/?q=gr%C3%BCner%20tee", headers: [["X-A", "1:2"]], body: "{}" });
});

test.each([
  [{ path: "items" }, "begins with"],
  [{ headers: "no colon" }, "is no header"],
  [{ headers: "two words: x" }, "is no header"],
])("what is wrong is said: %o", (change, sentence) => {
  const draft = { method: "GET", path: "/", headers: "", body: "", ...change };
  const request = toRequest(draft);
  expect("problem" in request && request.problem(en)).toContain(sentence);
});

test("an exchange of a check can be sent again", () => {
  const request = { method: "POST", path: "/items/", headers: [["a", "b"]] as const, body: '{"x":NaN}' };
  expect(toRequest(fromRequest(request))).toEqual(request);
});

test("a JSON sample says its content type", () => {
  expect(fromSample({ method: "POST", path: "/", body: '{"a": 1}' }).headers).toBe(
    "Content-Type: application/json",
  );
});

test("a sample's headers come along, its own content type instead of ours", () => {
  const headers = { "content-type": "application/merge-patch+json", Authorization: "Bearer a" };
  expect(fromSample({ method: "PATCH", path: "/", headers, body: "{}" }).headers).toBe(
    "content-type: application/merge-patch+json\nAuthorization: Bearer a",
  );
});
