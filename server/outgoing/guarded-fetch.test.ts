import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { guardedFetch, readOutgoingUrl } from "./guarded-fetch.ts";

it.each([
  ...[
    "https://127.0.0.1/x",
    "https://[::1]/",
    "https://10.0.0.8/",
    "https://192.168.1.1/",
    "https://0.0.0.0/",
  ],
  ...[
    "https://169.254.169.254/latest",
    "https://[fd00::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://2130706433/",
  ],
  ...["https://0x7f.1/", "https://localhost/", "https://db.internal/", "https://[64:ff9b::7f00:1]/"],
])("is not sent to %s", (url) => {
  expect(() => readOutgoingUrl(url, false)).toThrow("private network");
});

it.each(["http://example.com/", "file:///etc/passwd", "nothing", "https://me:secret@example.com/"])(
  "is not sent to %s",
  (url) => expect(() => readOutgoingUrl(url, false)).toThrow(/begins with https|no user/),
);

it("asks no name that leads into a private network", async () => {
  // A name of this machine, which no rule of spelling knows.
  const asked = guardedFetch(false)("https://ip6-localhost/", { method: "GET", headers: {} });
  const cause = await asked.catch((error: Error) => String(error.cause ?? error));
  expect(cause).toMatch(/private network|ENOTFOUND|EAI_AGAIN/);
});

it("follows no redirect, and gives up what is too long", async () => {
  const server = createServer((request, response) => {
    if (request.url === "/long") response.end("x".repeat(3 * 1024 * 1024));
    else response.writeHead(302, { location: "/long" }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const ask = (path: string) =>
    guardedFetch(true)(`http://127.0.0.1:${port}${path}`, { method: "GET", headers: {} });
  expect((await ask("/")).status).toBe(302);
  await expect(ask("/long")).rejects.toThrow("too long");
  server.close();
  server.closeAllConnections();
});
