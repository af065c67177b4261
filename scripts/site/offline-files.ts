import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { sendFile } from "../../sandboxes/container/serve/send-file.ts";

/** By address: what set-up leaves in the folder. */
const files: Readonly<Record<string, string>> = { "/sw.js": "sw.js", "/offline.json": "offline.json" };

/**
 * Serves the site's service worker and the list of what it keeps.
 * @returns a handler; it tells whether the request was for one of them
 */
export function createOfflineHandler(directory: string) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const [path = ""] = (request.url ?? "").split("?", 1);
    const file = files[path];
    if (file === undefined || (request.method !== "GET" && request.method !== "HEAD")) return false;
    return sendFile(request, response, join(directory, file), { "cache-control": "no-cache" });
  };
}
