import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { editorFolder, editorManifest } from "../../components/workbench/editor/parts/manifest.ts";
import { sendFile } from "../../sandboxes/container/serve/send-file.ts";

/** A worker has the policy of its own script: WebAssembly and this origin, nothing else. */
const headers = {
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "content-security-policy":
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'",
};

/**
 * Serves what `build.ts` made for the editor. Files are looked up in the manifest; a path is never joined to the
 * directory otherwise.
 *
 * @returns whether the request was for one of them; if not, nothing was sent
 */
export function createEditorHandler(directory: string) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const [path = "/"] = (request.url ?? "/").split("?", 1);
    if (!path.startsWith(editorFolder)) return false;
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    const name = path.slice(editorFolder.length);
    const manifestFile = join(directory, "manifest.json");
    if (name === "manifest.json")
      return sendFile(request, response, manifestFile, { ...headers, "cache-control": "no-cache" });
    const {
      format: _,
      key: __,
      ...files
    } = editorManifest.parse(JSON.parse(await readFile(manifestFile, "utf8")));
    return Object.values(files).includes(name) && sendFile(request, response, join(directory, name), headers);
  };
}
