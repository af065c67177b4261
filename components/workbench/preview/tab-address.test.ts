import { expect, it } from "vitest";
import { readTabAddress, tabAddress } from "./tab-address.ts";

const page = { protocol: "http:", hostname: "localhost", port: "3000" };
const base = "http://8000--abcdefgh.sandbox.localhost:3000";

it("names a preview and its page, and is read back", () => {
  const address = tabAddress(base, "/items/?q=a&b#c");
  expect(address).toBe("/preview?of=8000--abcdefgh&path=%2Fitems%2F%3Fq%3Da%26b%23c");
  expect(readTabAddress(page, address.slice("/preview".length))).toEqual({
    port: 8000,
    base,
    path: "/items/?q=a&b#c",
  });
});

it("opens another host's preview as it is", () => {
  expect(tabAddress("https://abc--8000--def.local.example", "/x")).toBe(
    "https://abc--8000--def.local.example/x",
  );
});

it.each([
  "",
  "?of=8000--abcdefgh.evil.example",
  "?of=0--abcdefgh",
  "?of=8000--ABC&path=/",
  "?of=8000--abcdefgh&path=//evil.example",
  "?of=8000--abcdefgh&path=/\\evil.example",
  "?of=8000--abcdefgh&path=javascript:alert(1)",
])("refuses %s", (search) => {
  expect(readTabAddress(page, search)).toBeNull();
});
