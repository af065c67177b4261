import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { addressHeader } from "../accounts/address.ts";
import { guardPersonalPage, isPersonal, nameAddress } from "./personal-pages.ts";

const request = (headers: Record<string, string> = {}) =>
  Object.assign(new IncomingMessage(new Socket()), { headers });

describe("pages that are made for who asks", () => {
  it.each(["/account", "/account/sign-in?next=/", "/classroom/x/roster", "/classroom?a", "/api/auth/ok"])(
    "%s is one",
    (url) => expect(isPersonal(url)).toBe(true),
  );
  it.each(["/", "/lessons/a/b", "/classrooms", "/accounts", undefined])("%s is none", (url) =>
    expect(isPersonal(url)).toBe(false),
  );

  it("allow the scripts of one answer alone, and are not stored", () => {
    const nonces = [1, 2].map(() => {
      const incoming = request({ "content-security-policy": "script-src 'nonce-mine'" });
      const response = new ServerResponse(incoming);
      guardPersonalPage(incoming, response, ([source]) => ({
        "content-security-policy": `script-src ${source}`,
      }));
      expect(response.getHeader("cache-control")).toBe("no-store");
      expect(response.getHeader("content-security-policy")).toBe(incoming.headers["content-security-policy"]);
      return response.getHeader("content-security-policy");
    });
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(nonces[0]).not.toContain("mine");
  });
});

describe("who asks", () => {
  it("is not what a browser says", () => {
    const incoming = request({ [addressHeader]: "203.0.113.9", "x-forwarded-for": "203.0.113.9" });
    nameAddress(incoming, false);
    expect(incoming.headers[addressHeader]).toBe("unknown");
  });

  it("is what a trusted proxy added, and not what came before it", () => {
    const incoming = request({ "x-forwarded-for": "203.0.113.9, 198.51.100.7" });
    nameAddress(incoming, true);
    expect(incoming.headers[addressHeader]).toBe("198.51.100.7");
  });
});
