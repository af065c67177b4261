import { expect, test } from "vitest";
import { headlessUrl } from "./origin.ts";

const site = { protocol: "http:", hostname: "localhost", port: "3000" };

test("the sandbox is a sibling host on the same port", () => {
  expect(headlessUrl(site)).toBe("http://sandbox.localhost:3000/headless");
  expect(headlessUrl({ protocol: "https:", hostname: "learn.example", port: "" })).toBe(
    "https://sandbox.learn.example/headless",
  );
});

test("a configured origin wins", () => {
  expect(headlessUrl(site, "https://box.example")).toBe("https://box.example/headless");
});

test("an IP address has no sibling host: the message says what to open", () => {
  expect(() => headlessUrl({ ...site, hostname: "127.0.0.1" })).toThrow("http://localhost:3000");
  expect(() => headlessUrl({ ...site, hostname: "[::1]" })).toThrow("http://localhost:3000");
});
