import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import type { Frame } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { project, type Sandbox } from "./sandbox.ts";

const FIFTY = 50 * 1024 * 1024;

async function start(sandbox: Sandbox): Promise<{ readonly url: string; readonly frame: Frame }> {
  await sandbox.mount(project("http"));
  const url = await sandbox.uvicorn();
  return { url, frame: await sandbox.show(url) };
}

const json = (frame: Frame, path: string, init: { method?: string; body?: string } = {}) =>
  frame.evaluate(([where, how]) => fetch(where, how).then((response) => response.json()), [
    path,
    init,
  ] as const);

test("50 MB go up as they are, by fetch and by a form", async ({ sandbox }, testInfo) => {
  const { frame } = await start(sandbox);
  const content = Buffer.alloc(FIFTY, "0123456789abcdef-");
  const sha256 = createHash("sha256").update(content).digest("hex");
  const sent = await frame.evaluate(async (size) => {
    const unit = "0123456789abcdef-";
    const body = unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
    const answer = await fetch("/upload", { method: "POST", body: new Blob([body]) });
    return answer.json();
  }, FIFTY);
  expect(sent).toMatchObject({ size: FIFTY, length: String(FIFTY), sha256 });
  expect(sent.chunks).toBeGreaterThan(100);

  const file = testInfo.outputPath("big.bin");
  writeFileSync(file, content);
  await frame.locator("input[type=file]").setInputFiles(file);
  await frame.getByRole("button", { name: "Upload" }).click();
  await expect(frame.getByRole("heading")).toHaveText(`big.bin: ${FIFTY}`);
  await expect(frame.getByText(sha256)).toBeVisible();
});

test("50 MB come down whole, and a reader that pauses holds the server up", async ({ sandbox }) => {
  const { frame } = await start(sandbox);
  const produced = () => json(frame, "/produced");
  await frame.evaluate(async () => {
    const response = await fetch("/download?megabytes=50");
    const reader = response.body?.getReader();
    Object.assign(globalThis, { reader, first: (await reader?.read())?.value?.length ?? 0 });
  });
  // Until two looks, with a round trip to the server between them, show the same.
  let [before, now] = [-1, await produced()];
  while (before !== now) [before, now] = [now, await produced()];
  expect(now).toBeLessThan(FIFTY / 2);
  const total = await frame.evaluate(async () => {
    const { reader, first } = globalThis as unknown as {
      reader: ReadableStreamDefaultReader<Uint8Array>;
      first: number;
    };
    let size = first;
    for (let next = await reader.read(); !next.done; next = await reader.read()) size += next.value.length;
    return size;
  });
  expect(total).toBe(FIFTY);
});

test("a server sees its client leave: aborted, closed, navigated away, removed", async ({ sandbox }) => {
  const { url, frame } = await start(sandbox);
  await frame.evaluate(async () => {
    const pending = new AbortController();
    const silent = fetch("/silent/pending", { signal: pending.signal }).catch(() => {});
    const streaming = new AbortController();
    const response = await fetch("/stream/streaming", { signal: streaming.signal });
    const cancelled = await fetch("/stream/cancelled");
    const events = new EventSource("/stream/events");
    await new Promise((resolve) => events.addEventListener("message", resolve, { once: true }));
    events.close();
    await response.body?.getReader().read();
    streaming.abort();
    await cancelled.body?.cancel();
    pending.abort();
    await silent;
  });
  const left = () => json(frame, "/gone").then((names: string[]) => names.sort());
  await expect.poll(left).toEqual(["cancelled", "events", "pending", "streaming"]);

  const second = await sandbox.show(`${url}/slow-page/second`, "second");
  await second.evaluate(() => location.assign("/digits"));
  const third = await sandbox.show(`${url}/slow-page/third`, "third");
  await third.title();
  await sandbox.page.evaluate(() => document.querySelector('iframe[name="third"]')?.remove());
  await expect
    .poll(left)
    .toEqual(expect.arrayContaining(["second-events", "second-fetch", "third-events", "third-fetch"]));
});

test("methods, statuses, redirects, ranges and encodings are as from a server", async ({ sandbox }) => {
  const { frame } = await start(sandbox);
  for (const method of ["GET", "PUT", "PATCH", "DELETE", "OPTIONS"])
    expect(await json(frame, "/echo", { method })).toMatchObject({ method });
  const got = await frame.evaluate(async () => {
    const get = async (path: string, init?: RequestInit) => {
      const response = await fetch(path, init);
      return {
        status: response.status,
        url: new URL(response.url).pathname,
        body: await response.text(),
        header: (name: string) => response.headers.get(name),
      };
    };
    const head = await get("/echo", { method: "HEAD" });
    const range = await get("/digits", { headers: { range: "bytes=10-14" } });
    const long = await get("/long");
    return {
      head: [head.status, head.body, head.header("x-head")],
      empty: await Promise.all([204, 205, 304].map(async (code) => (await get(`/status/${code}`)).status)),
      moved: await Promise.all(
        [302, 303, 307, 308].map(async (code) => {
          const { url, body } = await get(`/moved/${code}`, { method: "POST", body: "kept" });
          const echo = JSON.parse(body);
          return [url, echo.method, echo.body];
        }),
      ),
      range: [range.status, range.body, range.header("content-range")],
      long: [long.body.length, long.header("content-encoding")],
    };
  });
  expect(got).toEqual({
    head: [200, "", "yes"],
    empty: [204, 205, 304],
    moved: [
      ["/echo", "GET", ""],
      ["/echo", "GET", ""],
      ["/echo", "POST", "kept"],
      ["/echo", "POST", "kept"],
    ],
    range: [206, "01234", "bytes 10-14/100"],
    long: [5002, null],
  });
});

test("downloads, absolute links and new windows stay with the preview", async ({ sandbox }) => {
  const { frame } = await start(sandbox);
  const [download] = await Promise.all([
    sandbox.page.waitForEvent("download"),
    frame.getByRole("link", { name: "Download" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("hello.txt");
  await frame.evaluate(() =>
    document.querySelector("a")?.setAttribute("href", "http://localhost:8000/echo?from=link"),
  );
  await frame.getByRole("link", { name: "Absolute" }).click();
  await frame.waitForURL(/\/echo\?from=link$/);
  await expect(frame.locator("body")).toContainText('"host":"localhost:8000"');
  await sandbox.show(new URL(frame.url()).origin, "scripted");
  const scripted = sandbox.page.frame({ name: "scripted" });
  await scripted?.evaluate(() => location.assign("http://localhost:8000/echo?from=script"));
  await scripted?.waitForURL(/\/\/8000--.*\/echo\?from=script$/);
});

test("a synchronous request says why it cannot be answered", async ({ sandbox }) => {
  const { frame } = await start(sandbox);
  const said = await frame.evaluate(() => {
    const request = new XMLHttpRequest();
    try {
      request.open("GET", "/echo", false);
      request.send();
      return request.responseText;
    } catch (error) {
      return String(error);
    }
  });
  expect(said).toContain("synchronous");
});
