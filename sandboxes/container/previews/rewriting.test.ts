import { describe, expect, it } from "vitest";
import type { PreviewRequest } from "../protocol/preview.ts";
import { admitScript, dropFrameAncestors } from "./content-policy.ts";
import { localCopy } from "./local-copies.ts";
import { loopbackPort } from "./loopback.ts";
import { parsePreviewHost, previewOrigin } from "./origin.ts";
import { rewriteLocation } from "./redirect.ts";
import { requestHeaders } from "./request-headers.ts";
import { responseHeaders } from "./response-headers.ts";

const originOf = (port: number) => previewOrigin("http://sandbox.localhost:3000", { port, id: "abcdef" });

const request = (changes: Partial<PreviewRequest>): PreviewRequest => ({
  type: "request",
  target: 8000,
  method: "GET",
  path: "/",
  headers: [],
  body: null,
  mode: "navigate",
  destination: "iframe",
  referrer: "",
  credentials: "same-origin",
  id: 1,
  ...changes,
});
const sent = (changes: Partial<PreviewRequest>, cookie = "") =>
  new Headers(requestHeaders(request(changes), 8000, cookie, "Agent").map(([name, value]) => [name, value]));

describe("requestHeaders", () => {
  it("names the loopback address in Host, Origin and Referer", () => {
    const headers = sent(
      {
        method: "POST",
        headers: [
          ["origin", "http://8000--abcdef.sandbox.localhost:3000"],
          ["content-type", "text/plain"],
        ],
        referrer: "http://8000--abcdef.sandbox.localhost:3000/admin/login/?next=/",
        body: new Blob(["abc"]),
      },
      "a=1",
    );
    expect(headers.get("host")).toBe("localhost:8000");
    expect(headers.get("origin")).toBe("http://localhost:8000");
    expect(headers.get("referer")).toBe("http://localhost:8000/admin/login/?next=/");
    expect(headers.get("content-type")).toBe("text/plain");
    expect(headers.get("cookie")).toBe("a=1");
  });

  it("sends no Origin with a same-origin GET and never names the site as referrer", () => {
    const headers = sent({ referrer: "http://localhost:3000/lessons/x" });
    expect(headers.get("origin")).toBeNull();
    expect(headers.get("referer")).toBeNull();
  });

  it("names the page's port in a request across ports", () => {
    const headers = sent({
      target: 8001,
      mode: "cors",
      referrer: "http://8000--abcdef.sandbox.localhost:3000/a",
    });
    expect(headers.get("host")).toBe("localhost:8001");
    expect(headers.get("origin")).toBe("http://localhost:8000");
    expect(headers.get("referer")).toBe("http://localhost:8000/");
    expect(headers.get("sec-fetch-site")).toBe("same-site");
  });
});

describe("responseHeaders", () => {
  const context = { port: 8000, changed: false, scriptNonce: null, isolated: true, exposed: null, originOf };
  it("removes what forbids the frame and what was used up, and isolates", () => {
    const headers = new Headers(
      responseHeaders(
        [
          ["X-Frame-Options", "DENY"],
          ["Cross-Origin-Opener-Policy", "same-origin"],
          ["Set-Cookie", "a=1"],
          ["Content-Length", "3"],
          ["Content-Encoding", "gzip"],
          ["X-App", "yes"],
        ],
        { ...context, changed: true },
      ),
    );
    expect([...headers.keys()].sort()).toEqual([
      "cross-origin-embedder-policy",
      "cross-origin-resource-policy",
      "origin-agent-cluster",
      "x-app",
    ]);
  });

  it("leaves what a script fetches as the server sent it, less what it may not see", () => {
    const sent = [
      ["X-A", "1"],
      ["X-B", "2"],
      ["Location", "/"],
    ] as const;
    const seen = { ...context, isolated: false, exposed: (name: string) => name === "x-a" };
    expect(responseHeaders(sent, seen)).toEqual([
      ["x-a", "1"],
      ["location", "/"],
    ]);
  });

  it("keeps the length of an unchanged body", () => {
    expect(new Headers(responseHeaders([["content-length", "3"]], context)).get("content-length")).toBe("3");
  });
});

describe("rewriteLocation", () => {
  it.each([
    ["/items/", "/items/"],
    ["next?x=1", "next?x=1"],
    ["http://localhost:8000/docs?x=1#y", "/docs?x=1#y"],
    ["http://127.0.0.1:8000", "/"],
    ["http://localhost:8001/admin/", "http://8001--abcdef.sandbox.localhost:3000/admin/"],
    ["https://example.com/x", "https://example.com/x"],
  ])("%s becomes %s", (location, expected) => {
    expect(rewriteLocation(location, { port: 8000, originOf })).toBe(expected);
  });
});

describe("content policy", () => {
  it("drops frame-ancestors alone", () => {
    expect(dropFrameAncestors("default-src 'self'; Frame-Ancestors 'none'")).toBe("default-src 'self'");
    expect(dropFrameAncestors("frame-ancestors 'none'")).toBe("");
  });
  it.each([
    ["script-src 'self'", "script-src 'self' 'nonce-n'"],
    ["script-src 'none'", "script-src 'nonce-n'"],
    ["default-src 'self'", "default-src 'self'; script-src 'self' 'nonce-n'"],
    ["img-src *", "img-src *"],
    ["script-src 'unsafe-inline'", "script-src 'unsafe-inline' 'self'"],
    ["script-src 'unsafe-inline' 'nonce-a'", "script-src 'unsafe-inline' 'nonce-a' 'nonce-n'"],
    [
      "script-src 'self', default-src 'none'",
      "script-src 'self' 'nonce-n', default-src 'none'; script-src 'nonce-n'",
    ],
  ])("%s admits the script as %s", (policy, expected) => {
    expect(admitScript(policy, "n")).toBe(expected);
  });
});

describe("addresses", () => {
  it("reads and writes preview hosts", () => {
    expect(parsePreviewHost("8000--abcdef.sandbox.localhost")).toEqual({ port: 8000, id: "abcdef" });
    expect(parsePreviewHost("sandbox.localhost")).toBeNull();
    expect(parsePreviewHost("70000--abcdef.sandbox.localhost")).toBeNull();
    expect(originOf(8000)).toBe("http://8000--abcdef.sandbox.localhost:3000");
  });
  it("knows the loopback names", () => {
    expect(loopbackPort(new URL("http://127.0.0.1:8001/"))).toBe(8001);
    expect(loopbackPort(new URL("ws://localhost:8001/"))).toBe(8001);
    expect(loopbackPort(new URL("http://localhost/"))).toBe(80);
    expect(loopbackPort(new URL("http://8000--a.sandbox.localhost/"))).toBeNull();
  });
  it("answers the CDN of the documentation pages from local files", () => {
    expect(localCopy("https://cdn.jsdelivr.net/npm/swagger-ui-dist@5/swagger-ui.css")).toEqual({
      type: "file",
      path: "/__sandbox/vendor/swagger-ui-dist/swagger-ui.css",
    });
    expect(localCopy("https://cdn.jsdelivr.net/npm/redoc@2/bundles/redoc.standalone.js")).toEqual({
      type: "file",
      path: "/__sandbox/vendor/redoc/bundles/redoc.standalone.js",
    });
    expect(localCopy("https://fonts.googleapis.com/css?family=Montserrat")).toMatchObject({ type: "empty" });
    expect(localCopy("https://django-ninja.dev/img/favicon.png")).toMatchObject({ type: "empty" });
    expect(localCopy("https://cdn.jsdelivr.net/npm/redoc@2/../../x.js")).toBeNull();
    expect(localCopy("https://example.com/")).toBeNull();
  });
});
