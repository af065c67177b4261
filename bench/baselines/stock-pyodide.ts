import { createReadStream, existsSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContext } from "@playwright/test";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
  ".json": "application/json",
};
/** What `import fastapi` needs; the wheels that set-up downloaded. */
const needed =
  /^(fastapi|starlette|pydantic|pydantic_core|annotated_types|annotated_doc|typing_extensions|typing_inspection|anyio|idna|opentelemetry_api)-/i;

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
 * Milliseconds from navigation to the first FastAPI answer of stock Pyodide, with a warm cache.
 * @param samples how many times; one more run before them fills the cache and is not counted
 */
export async function stockPyodide(
  context: BrowserContext,
  wheelDirectory: string,
  samples: number,
): Promise<number[]> {
  const server = serve(wheelDirectory);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const wheels = readdirSync(wheelDirectory).filter((name) => needed.test(name));
  const times: number[] = [];
  try {
    for (let run = 0; run <= samples; run++) {
      const page = await context.newPage();
      const started = performance.now();
      await page.goto(origin);
      const result = await page.evaluate(
        (names) =>
          new Promise<{ answer?: string; error?: string }>((resolve) => {
            const worker = new Worker("/bench/stock-worker.js", { type: "module" });
            worker.onmessage = ({ data }) => resolve(data);
            worker.onerror = (event) => resolve({ error: event.message });
            worker.postMessage({ wheels: names, program: "/bench/stock_answer.py" });
          }),
        wheels,
      );
      const elapsed = performance.now() - started;
      if (!result.answer?.startsWith("[201"))
        throw new Error(`stock Pyodide did not answer: ${result.error ?? result.answer}`);
      if (run > 0) times.push(elapsed);
      await page.close();
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
  return times;
}
