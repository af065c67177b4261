import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { curlCommand, quoted } from "./curl.ts";

/** The words that a shell makes of a line. */
const words = (line: string) =>
  execFileSync("/bin/sh", ["-c", `printf '%s\\0' ${line}`], { encoding: "utf8" })
    .split("\0")
    .slice(0, -1);

test("a shell reads every word back as it was", () => {
  const text = fc.string({ unit: "grapheme" }).map((word) => word.replaceAll("\0", ""));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), (given) => {
      expect(words(given.map(quoted).join(" "))).toEqual(given);
    }),
    { numRuns: 60, examples: [[["it's", "$HOME `id`", 'a "b"', "\\", "line\nbreak", "", "-x", "*?[a]"]]] },
  );
});

test("a simple request is a simple line", () => {
  expect(curlCommand({ method: "GET", path: "/items/?q=tea" }, 8000)).toBe(
    "curl --include 'http://localhost:8000/items/?q=tea'",
  );
});

test("method, headers and body come along, and curl adds no type of its own", () => {
  const body = `{"name": "Earl's @tea"}`;
  const headers = [
    ["X-Empty", ""],
    ["X-User", "bob"],
  ] as const;
  expect(words(curlCommand({ method: "PUT", path: "/items/{1}/../x", headers, body }, 8001))).toEqual([
    "curl",
    "--include",
    "--request",
    "PUT",
    "--globoff",
    "--path-as-is",
    "http://localhost:8001/items/{1}/../x",
    "--header",
    "X-Empty;",
    "--header",
    "X-User: bob",
    "--header",
    "Content-Type:",
    "--data-raw",
    body,
  ]);
});

test("a type that was given stays; HEAD asks for the head", () => {
  const typed = [["content-type", "application/json"]] as const;
  const line = curlCommand({ method: "POST", path: "/", headers: typed, body: "{}" }, 8000);
  expect(line).toBe(
    "curl --include http://localhost:8000/ --header 'content-type: application/json' --data-raw '{}'",
  );
  expect(curlCommand({ method: "HEAD", path: "/" }, 8000)).toBe("curl --head http://localhost:8000/");
});
