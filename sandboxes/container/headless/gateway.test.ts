import { gzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Answer, PreviewRequest } from "../protocol/preview.ts";
import { PreviewFailure } from "./answers.ts";
import { Gateway, type HttpCall, type HttpExchange } from "./gateway.ts";

type Server = (call: HttpCall, port: number, signal: AbortSignal) => Promise<Partial<HttpExchange>>;

function gatewayTo(server: Server) {
  const cookies: unknown[] = [];
  const gateway = new Gateway({
    site: "http://localhost:3000",
    previewScript: "/__sandbox/preview-x.js",
    userAgent: "Agent",
    originOf: (port) => `http://${port}--abcdefgh.sandbox.localhost:3000`,
    async send(port, call, signal) {
      const given = await server(call, port, signal);
      return {
        status: 200,
        statusText: "OK",
        headers: [["content-type", "text/html; charset=utf-8"]],
        body: new Blob(["<html><head></head><p>hi"]).stream(),
        ...given,
      };
    },
    webSocket: () => {},
    cookiesChanged: (port, visible) => cookies.push([port, visible]),
    report: () => {},
  });
  const ask = (changes: Partial<PreviewRequest> = {}) => {
    const abort = new AbortController();
    const any = gateway.answer(
      8000,
      {
        type: "request",
        id: 1,
        target: 8000,
        method: "GET",
        path: "/",
        headers: [],
        body: null,
        mode: "navigate",
        destination: "iframe",
        referrer: "",
        credentials: "same-origin",
        ...changes,
      },
      abort,
    );
    const answered = any.then((given) => {
      if (given.type !== "response") throw new Error(`answered by ${given.type}`);
      return given;
    });
    answered.catch(() => undefined);
    return { answered, any, abort };
  };
  return { gateway, ask, cookies };
}
const text = async ({ body }: Extract<Answer, { type: "response" }>) =>
  new Response(body as BodyInit | null).text();

describe("Gateway", () => {
  it("puts the script into pages, and into nothing else", async () => {
    const { ask } = gatewayTo(async () => ({}));
    const page = await text(await ask().answered);
    expect(page).toMatch(/<head><script src="\/__sandbox\/preview-x.js" nonce="[\w-]+" data-configuration="/);
    expect(page).toMatch(/<p>hi$/);
    expect(await text(await ask({ mode: "cors" }).answered)).toBe("<html><head></head><p>hi");
  });

  it("keeps cookies from the server, per port, and sends them back", async () => {
    const sent: (string | undefined)[] = [];
    const { ask, cookies } = gatewayTo(async ({ headers }) => {
      sent.push(headers.find(([name]) => name === "Cookie")?.[1]);
      return {
        headers: [
          ["Set-Cookie", "sessionid=1; HttpOnly; Path=/"],
          ["Set-Cookie", "seen=1"],
        ],
      };
    });
    const first = await ask({ mode: "cors" }).answered;
    expect(first.headers.some(([name]) => name === "set-cookie")).toBe(false);
    await ask({ mode: "cors" }).answered;
    await ask({ mode: "cors", target: 8001 }).any;
    await ask({ mode: "cors", credentials: "omit" }).answered;
    expect(sent).toEqual([undefined, "sessionid=1; seen=1", undefined, undefined]);
    expect(cookies[0]).toEqual([8000, [{ name: "seen", value: "1", path: "/" }]]);
  });

  it("decodes a compressed page before it looks for its head", async () => {
    const { ask } = gatewayTo(async () => ({
      headers: [
        ["content-type", "text/html"],
        ["content-encoding", "gzip"],
        ["content-length", "9"],
      ],
      body: new Blob([
        gzipSync(new TextEncoder().encode("<head>packed")) as Uint8Array<ArrayBuffer>,
      ]).stream(),
    }));
    const answered = await ask().answered;
    expect(await text(answered)).toMatch(/^<head><script .*<\/script>packed$/);
    expect(answered.headers.map(([name]) => name)).not.toContain("content-length");
  });

  it("answers HEAD, 204 and 304 without a body", async () => {
    let cancelled = 0;
    const { ask } = gatewayTo(async ({ method }) => ({
      status: method === "HEAD" ? 200 : 304,
      body: new ReadableStream({ cancel: () => void cancelled++ }),
    }));
    expect((await ask({ method: "HEAD" }).answered).body).toBeNull();
    expect((await ask().answered).body).toBeNull();
    expect(cancelled).toBe(2);
  });

  it("says in a page why there is no answer", async () => {
    const { ask } = gatewayTo(() =>
      Promise.reject(new PreviewFailure({ type: "not-listening", port: 8000 })),
    );
    const answered = await ask().answered;
    expect(answered.status).toBe(502);
    expect(await text(answered)).toContain("No server on port 8000");
  });

  it("aborts the exchange when the page gives up", async () => {
    let started = () => {};
    const running = new Promise<void>((resolve) => {
      started = resolve;
    });
    const { ask } = gatewayTo(
      (_call, _port, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason));
          started();
        }),
    );
    const { answered, abort } = ask();
    await running;
    abort.abort();
    expect((await answered).status).toBe(504);
  });

  it("answers an answer that is no HTTP", async () => {
    const { ask } = gatewayTo(() => Promise.reject(new Error("<b>nonsense</b>")));
    expect(await text(await ask().answered)).toContain("&lt;b&gt;nonsense");
  });

  it("asks before, hides what no server allowed, and keeps cookies all the same", async () => {
    const seen: string[] = [];
    const { ask, cookies } = gatewayTo(async ({ method, headers }) => {
      const get = (wanted: string) => headers.find(([name]) => name === wanted)?.[1];
      seen.push([method, get("Origin"), get("Access-Control-Request-Method"), get("Cookie")].join(" "));
      const allow = method === "OPTIONS" ? [["access-control-allow-methods", "PUT"] as const] : [];
      return {
        headers: [["access-control-allow-origin", "http://localhost:8000"], ["set-cookie", "a=1"], ...allow],
      };
    });
    const put = {
      ...{ mode: "cors", target: 8001, destination: "" },
      method: "PUT",
      credentials: "include",
    } as const;
    expect(await ask(put).any).toEqual({
      type: "blocked",
      message:
        "Access to fetch at 'http://localhost:8001/' from origin 'http://localhost:8000' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: The value of the 'Access-Control-Allow-Credentials' header in the response is '' which must be 'true' when the request's credentials mode is 'include'.",
    });
    expect((await ask({ ...put, credentials: "same-origin" }).answered).status).toBe(200);
    expect(cookies).toEqual([]);
    expect((await ask({ ...put, method: "GET" }).any).type).toBe("blocked");
    expect(cookies).toHaveLength(1);
    expect(seen).toEqual([
      "OPTIONS http://localhost:8000 PUT ",
      "OPTIONS http://localhost:8000 PUT ",
      "PUT http://localhost:8000  ",
      "GET http://localhost:8000  ",
    ]);
  });

  it("tells a page nothing about an answer without CORS, and less about a server that is not there", async () => {
    const { ask } = gatewayTo((_call, port) =>
      port === 8001
        ? Promise.resolve({})
        : Promise.reject(new PreviewFailure({ type: "not-listening", port })),
    );
    expect(await ask({ mode: "no-cors", target: 8001, destination: "" }).any).toEqual({ type: "opaque" });
    expect((await ask({ mode: "no-cors", target: 8001, destination: "image" }).answered).status).toBe(200);
    expect(await ask({ mode: "cors", target: 8002 }).any).toEqual({
      type: "blocked",
      message: "GET http://localhost:8002/ net::ERR_CONNECTION_REFUSED",
    });
  });
});
