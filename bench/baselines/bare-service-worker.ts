import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "puppeteer-core";
import { singleTimes } from "../measures/preview.ts";

const script = readFileSync(new URL("./bare-worker.js", import.meta.url));

/** Milliseconds of requests that a service worker answers by itself, one after another. */
export async function bareServiceWorker(browser: Browser, count: number): Promise<number[]> {
  const server = createServer((request, response) => {
    const isScript = request.url === "/bare-worker.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? script : "<!doctype html><title>bare</title>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const page = await browser.newPage();
  try {
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}`);
    await page.evaluate(async () => {
      const controlled = new Promise((resolve) =>
        navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
      );
      await navigator.serviceWorker.register("/bare-worker.js");
      await controlled;
    });
    await singleTimes(page, "/version", 20);
    return await singleTimes(page, "/version", count);
  } finally {
    await page.close();
    server.closeAllConnections();
    server.close();
  }
}
