import { createReadStream, existsSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, extname, join, normalize } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Browser } from "puppeteer-core";
import { firstVisit } from "../measures/lesson.ts";
import { root } from "../setting.ts";
import type { Voice } from "../voices.ts";

const here = dirname(fileURLToPath(import.meta.url));
const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
  ".json": "application/json",
};
/** What each framework needs of the wheels that set-up downloaded, and the program that answers. */
export const sides = {
  FastAPI: {
    needed:
      /^(fastapi|starlette|pydantic|pydantic_core|annotated_types|annotated_doc|typing_extensions|typing_inspection|anyio|idna|opentelemetry_api)-/i,
    program: "/bench/stock_answer.py",
  },
  Django: { needed: /^(django|asgiref|sqlparse)-/i, program: "/bench/stock_django.py" },
} as const;

/** Serves npm `pyodide` and the wheels with the caching a real site would use. */
function serve(wheelDirectory: string) {
  const folders: Readonly<Record<string, string>> = {
    pyodide: join(root, "node_modules", "pyodide"),
    wheels: wheelDirectory,
    bench: here,
  };
  return createServer((request, response) => {
    const [, folder = "", ...rest] = normalize(request.url ?? "/").split("/");
    const base = folders[folder];
    response.setHeader("cross-origin-opener-policy", "same-origin");
    response.setHeader("cross-origin-embedder-policy", "require-corp");
    if (base === undefined)
      return response.setHeader("content-type", "text/html").end("<!doctype html><title>stock</title>");
    const file = join(base, ...rest);
    if (!existsSync(file)) return response.writeHead(404).end();
    response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
    response.setHeader("cache-control", "public, max-age=31536000, immutable");
    return createReadStream(file).pipe(response);
  });
}

/**
 * Milliseconds from navigation to a framework's first answer in stock Pyodide, with a warm cache.
 * @param samples how many times; a visit of the same length as ours comes before them and is not counted
 */
export async function stockPyodide(browser: Browser, { name }: Voice, samples: number): Promise<number[]> {
  const wheelDirectory = `${root}.cache/wheels`;
  const { needed, program } = sides[name];
  const server = serve(wheelDirectory);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const wheels = readdirSync(wheelDirectory).filter((file) => needed.test(file));
  const times: number[] = [];
  try {
    for (let run = 0; run <= samples; run++) {
      const page = await browser.newPage();
      const started = performance.now();
      await page.goto(origin);
      const result = await page.evaluate(
        (message) =>
          new Promise<{ answer?: string; error?: string }>((resolve) => {
            const worker = new Worker("/bench/stock-worker.js", { type: "module" });
            worker.onmessage = ({ data }) => resolve(data);
            worker.onerror = (event) => resolve({ error: event.message });
            worker.postMessage(message);
          }),
        { wheels, program },
      );
      const elapsed = performance.now() - started;
      if (!result.answer?.startsWith("[201"))
        throw new Error(`stock Pyodide did not answer: ${result.error ?? result.answer}`);
      if (run > 0) times.push(elapsed);
      else await pause(firstVisit);
      await page.close();
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
  return times;
}
