import type { Frame } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { project } from "./sandbox.ts";
import { type Script, scripted, serveScripted } from "./scripted.ts";

/** `ORIGIN` stands for the asking page's, `SELF` for the server's. */
interface Question {
  readonly script: Script;
  readonly init?: Pick<RequestInit, "method" | "mode" | "credentials" | "redirect"> & {
    readonly headers?: Record<string, string>;
    readonly body?: string;
  };
}
const ACAO = "Access-Control-Allow-Origin";
const ACAC = "Access-Control-Allow-Credentials";
const ACAM = "Access-Control-Allow-Methods";
const ACAH = "Access-Control-Allow-Headers";
const star: [string, string] = [ACAO, "*"];
const own: [string, string] = [ACAO, "ORIGIN"];
const json = { "content-type": "application/json" };

const questions: Readonly<Record<string, Question>> = {
  "no header": { script: {} },
  star: { script: { headers: [star, ["X-A", "1"], ["Cache-Control", "no-store"]] } },
  "exact, exposed": {
    script: { headers: [own, ["X-A", "1"], ["X-B", "2"], ["Access-Control-Expose-Headers", "X-B"]] },
  },
  "exposes all": { script: { headers: [own, ["X-A", "1"], ["Access-Control-Expose-Headers", "*"]] } },
  "another origin": { script: { headers: [[ACAO, "http://localhost:1"]] } },
  "several origins": { script: { headers: [[ACAO, "ORIGIN, http://localhost:1"]] } },
  "no origin": { script: { headers: [[ACAO, "true"]] } },
  "an error status": { script: { status: 404, headers: [star] } },
  "an error status without": { script: { status: 500 } },
  "credentials, star": { script: { headers: [star] }, init: { credentials: "include" } },
  "credentials, not allowed": { script: { headers: [own] }, init: { credentials: "include" } },
  "credentials, wrong": { script: { headers: [own, [ACAC, "True"]] }, init: { credentials: "include" } },
  "credentials, allowed": { script: { headers: [own, [ACAC, "true"]] }, init: { credentials: "include" } },
  "no-cors": { script: {}, init: { mode: "no-cors" } },
  "simple post": { script: { headers: [star] }, init: { method: "POST", body: "a=1" } },
  "put, no preflight": { script: { headers: [star] }, init: { method: "PUT" } },
  "put, preflight without origin": {
    script: { headers: [star], preflight: { headers: [[ACAM, "PUT"]] } },
    init: { method: "PUT" },
  },
  "put, bad status": {
    script: { headers: [star], preflight: { status: 400, headers: [star, [ACAM, "PUT"]] } },
    init: { method: "PUT" },
  },
  "put, not named": {
    script: { headers: [star], preflight: { status: 204, headers: [star, [ACAM, "PATCH"]] } },
    init: { method: "PUT" },
  },
  "put, named": {
    script: { headers: [star], preflight: { status: 204, headers: [star, [ACAM, "GET, PUT"]] } },
    init: { method: "PUT" },
  },
  "put, allowed, hidden answer": {
    script: { preflight: { headers: [star, [ACAM, "PUT"]] } },
    init: { method: "PUT" },
  },
  "delete, star": {
    script: { headers: [star], preflight: { headers: [star, [ACAM, "*"]] } },
    init: { method: "DELETE" },
  },
  "json, no headers": {
    script: { headers: [star], preflight: { headers: [star] } },
    init: { method: "POST", body: "{}", headers: json },
  },
  "json, named": {
    script: { headers: [star], preflight: { headers: [star, [ACAH, "Content-Type"]] } },
    init: { method: "POST", body: "{}", headers: json },
  },
  "json, star": {
    script: { headers: [star], preflight: { headers: [star, [ACAH, "*"]] } },
    init: { method: "POST", body: "{}", headers: json },
  },
  "json, star with credentials": {
    script: { headers: [own, [ACAC, "true"]], preflight: { headers: [own, [ACAC, "true"], [ACAH, "*"]] } },
    init: { method: "POST", body: "{}", headers: json, credentials: "include" },
  },
  "authorization, star": {
    script: { headers: [star], preflight: { headers: [star, [ACAH, "*"]] } },
    init: { headers: { authorization: "Bearer x" } },
  },
  "authorization, named": {
    script: { headers: [star], preflight: { headers: [star, [ACAH, "authorization"]] } },
    init: { headers: { authorization: "Bearer x" } },
  },
  "preflight redirects": {
    script: { headers: [star], preflight: { status: 307, headers: [star, ["Location", "/"]] } },
    init: { method: "PUT" },
  },
  "redirect within": {
    script: { status: 302, headers: [star, ["Location", scripted({ headers: [star] })]] },
  },
  "redirect, first hidden": {
    script: { status: 302, headers: [["Location", scripted({ headers: [star] })]] },
  },
  "redirect, manual": {
    script: { status: 302, headers: [star, ["Location", "/"]] },
    init: { redirect: "manual" },
  },
  "redirect, refused": {
    script: { status: 302, headers: [star, ["Location", "/"]] },
    init: { redirect: "error" },
  },
  "long accept": { script: { headers: [star] }, init: { headers: { accept: "x".repeat(129) } } },
  range: { script: { headers: [star] }, init: { headers: { range: "bytes=0-5" } } },
  head: { script: { headers: [star] }, init: { method: "HEAD" } },
};

const isOfCors = (text: string) => text.includes("CORS policy");

/** What a page that asks learns, and what its console says. */
async function answers(frame: Frame, target: string, wait: boolean) {
  const origin = await frame.evaluate(() => location.origin);
  const name = (text: string) =>
    text
      .replaceAll(target, "SELF")
      .replaceAll(origin, "ORIGIN")
      .replaceAll("http://localhost:8001", "ORIGIN");
  const learned: Record<string, unknown> = {};
  for (const [title, { script, init = {} }] of Object.entries(questions)) {
    const said: string[] = [];
    const listen = (message: { type(): string; text(): string }) => {
      if (message.type() === "error") said.push(message.text());
    };
    frame.page().on("console", listen);
    const asker = wait ? "http://localhost:8001" : origin;
    const url = target + scripted(JSON.parse(JSON.stringify(script).replaceAll("ORIGIN", asker)));
    const result = await frame.evaluate(
      async ([address, options]) => {
        try {
          const response = await fetch(address, options);
          const { status, type, redirected } = response;
          const seen = [...response.headers.keys()].filter(
            (key) => !/^(content-(type|length)|date|server|connection|keep-alive)$/.test(key),
          );
          return {
            status,
            opaque: type.startsWith("opaque"),
            redirected,
            seen: seen.sort(),
            length: (await response.text()).length,
          };
        } catch (error) {
          return String(error);
        }
      },
      [url, init] as const,
    );
    // Messages of the browser come by another way than the answer: one of ours comes behind them.
    await Promise.all([
      frame.page().waitForEvent("console", (message) => message.text() === "behind"),
      frame.evaluate(() => console.debug("behind")),
    ]);
    // What the network itself refused is told by a third way, on a busy machine later still.
    if (typeof result === "string" && !said.some(isOfCors))
      await frame
        .page()
        .waitForEvent("console", { predicate: (message) => isOfCors(message.text()), timeout: 2_000 })
        .catch(() => undefined);
    frame.page().off("console", listen);
    const cors = said.filter(isOfCors);
    learned[title] = [
      result,
      ...cors.map((text) =>
        name(decodeURIComponent(text)).replace(/'SELF\/\?script=.*?}' from/, "'SELF/' from"),
      ),
    ];
  }
  return learned;
}

test("pages reach a server on another port exactly as a browser lets them", async ({
  sandbox,
  browserProfile,
}) => {
  const [native, page] = await Promise.all([serveScripted(), serveScripted()]);
  const tab = await browserProfile.newPage();
  await tab.goto(page.origin);
  const expected = await answers(tab.mainFrame(), native.origin, false);
  await tab.close();
  native.close();
  page.close();

  await sandbox.mount(project("scripted"));
  await sandbox.serve(8000, "python", "scripted.py", "8000");
  const url = await sandbox.serve(8001, "python", "scripted.py", "8001");
  const frame = await sandbox.show(url);
  const found = await answers(frame, "http://localhost:8000", true);
  if (process.env.SHOW) console.log(JSON.stringify(expected, null, 1));
  expect(found).toEqual(expected);
});

const ask = (frame: Frame) =>
  frame.evaluate(async () => {
    const text = (response: Response) => response.text();
    const failed = (error: unknown) => String(error);
    return [
      await fetch("http://localhost:8000/items").then(text, failed),
      await fetch("http://localhost:8000/items", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ name: "milk" }),
      }).then(text, failed),
      await new Promise<string>((resolve) => {
        const request = new XMLHttpRequest();
        request.open("GET", "http://localhost:8000/items");
        request.onload = () => resolve(request.responseText);
        request.onerror = () => resolve("error");
        request.send();
      }),
    ];
  });

test("a page of another port needs CORSMiddleware, and the console says so", async ({ sandbox }) => {
  await sandbox.mount(project("shop"));
  const url = await sandbox.uvicorn(8001, "page:app");
  const closed = await sandbox.spawn("uvicorn", ["closed:app", "--port", "8000"]);
  await sandbox.ready(8000);
  const frame = await sandbox.show(`${url}/?q=1#top`);
  expect(await ask(frame)).toEqual(["TypeError: Failed to fetch", "TypeError: Failed to fetch", "error"]);
  const blocked =
    "Access to fetch at 'http://localhost:8000/items' from origin 'http://localhost:8001' has been blocked by CORS policy: ";
  await expect.poll(() => sandbox.messages()).toHaveLength(3);
  expect(await sandbox.messages()).toMatchObject([
    {
      type: "PREVIEW_CONSOLE_ERROR",
      port: 8001,
      pathname: "/",
      search: "?q=1",
      hash: "#top",
      args: [`${blocked}No 'Access-Control-Allow-Origin' header is present on the requested resource.`],
    },
    { args: [expect.stringContaining(`${blocked}Response to preflight request doesn't pass`)] },
    { args: [expect.stringContaining(blocked)] },
  ]);
  // The app itself answered the preflight: it has no OPTIONS route.
  expect(await closed.output()).toContain('"OPTIONS /items HTTP/1.1" 405');

  await closed.kill();
  await closed.exit();
  await sandbox.spawn("uvicorn", ["opened:app", "--port", "8000"]);
  await sandbox.ready(8000);
  expect(await ask(frame)).toEqual(['["tea"]', '{"name":"milk"}', '["tea"]']);
});
