import { expect, test } from "vitest";
import { forgeries } from "./forge.ts";
import { names } from "./tickets.ts";

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

test("a token that holds its name openly is renamed under its old signature", () => {
  const jwt = `${encoded({ alg: "HS256" })}.${encoded({ sub: "ada", exp: 9 })}.c2ln`;
  expect(forgeries(jwt, "ada", "sam")).toContain(
    `${encoded({ alg: "HS256" })}.${encoded({ sub: "sam", exp: 9 })}.c2ln`,
  );
  expect(forgeries(`${encoded("ada")}:1wAb2c:c2ln`, "ada", "sam")).toContain(`${encoded("sam")}:1wAb2c:c2ln`);
});

test("a token that tells nothing is only cut", () => {
  expect(forgeries("7f3c9a", "ada", "sam")).toEqual(["7f3"]);
});

test("a field is found as a key and in a list, and not in a message", () => {
  expect(names({ detail: { title: ["required"] } }, "title")).toBe(true);
  expect(names({ detail: [{ loc: ["body", "title"] }] }, "title")).toBe(true);
  expect(names({ detail: "title is missing" }, "title")).toBe(false);
});
