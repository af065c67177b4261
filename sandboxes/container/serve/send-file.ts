import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import { pipeline } from "node:stream/promises";

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  // pydantic_core: browsers compile a stream, and keep the code, of this type only.
  ".so": "application/wasm",
  ".png": "image/png",
  ".html": "text/html; charset=utf-8",
};

async function size(file: string): Promise<number | null> {
  try {
    const info = await stat(file);
    return info.isFile() ? info.size : null;
  } catch {
    // Missing is an answer; every other trouble shows when the file is opened.
    return null;
  }
}

const acceptsBrotli = (request: IncomingMessage) =>
  /(^|,)\s*br\s*(;\s*q=(?!0(\.0*)?\s*(,|$))|,|$)/.test(String(request.headers["accept-encoding"] ?? ""));

/**
 * Streams a file, from the `.br` beside it when the browser takes Brotli. `x-file-size` tells the size
 * before compression, so that progress can be shown.
 *
 * @returns false, with nothing sent, when there is no such file
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  headers: Readonly<Record<string, string>>,
): Promise<boolean> {
  const plain = await size(file);
  if (plain === null) return false;
  const brotli = acceptsBrotli(request) ? await size(`${file}.br`) : null;
  response.writeHead(200, {
    "cache-control": "public, max-age=31536000, immutable",
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "content-length": brotli ?? plain,
    vary: "accept-encoding",
    "x-file-size": plain,
    ...(brotli === null ? {} : { "content-encoding": "br" }),
    ...headers,
  });
  if (request.method === "HEAD") response.end();
  else await pipeline(createReadStream(brotli === null ? file : `${file}.br`), response);
  return true;
}
