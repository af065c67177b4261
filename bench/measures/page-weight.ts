import { gzipSync } from "node:zlib";
import type { BrowserContext } from "@playwright/test";

/**
 * Kilobytes of compressed script that a lesson's page loads before its editor and its container.
 * Compressed sizes are computed here (gzip, level 9), so that they do not depend on the server's choice.
 * @param isLater true for scripts that belong to the editor or the container
 */
export async function pageScript(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  const html = await (await page.request.get(url)).text();
  await page.close();
  const sources = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(
    (match) => new URL(match[1] ?? "", url).href,
  );
  const preloaded = [
    ...html.matchAll(/<link[^>]+rel="(?:modulepreload|preload)"[^>]+href="([^"]+\.js[^"]*)"/g),
  ].map((match) => new URL(match[1] ?? "", url).href);
  let bytes = 0;
  for (const source of new Set([...sources, ...preloaded])) {
    const response = await context.request.get(source);
    bytes += gzipSync(await response.body(), { level: 9 }).length;
  }
  return bytes / 1024;
}
