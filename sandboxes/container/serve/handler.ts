import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { HeadlessConfiguration } from "../headless/configuration.ts";
import { BRIDGE_PATH, OPAQUE_PATH } from "../previews/keys.ts";
import { noticePage } from "../previews/pages.ts";
import type { PackageIndex } from "../protocol/package-index.ts";
import { bootstrapDocument, bridgeDocument, headlessDocument } from "./documents.ts";
import {
  bridgeHeaders,
  fileHeaders,
  headlessHeaders,
  noticeHeaders,
  serviceWorkerHeaders,
} from "./headers.ts";
import { classifyHost, type Origins } from "./hosts.ts";
import { bundleReader, imageReader } from "./manifests.ts";
import { headlessList, previewList } from "./offline-lists.ts";
import { PACKAGES, sendPackage } from "./packages.ts";
import { sendFile } from "./send-file.ts";

export interface SandboxHandlerOptions {
  /** Holds the image's `manifest.json` and what it names. */
  readonly imageDirectory: string;
  /** Holds the bundles' `manifest.json` and what it names. */
  readonly bundleDirectory: string;
  readonly origins: Origins;
  /** Where learners' packages come from; absent to offer none. */
  readonly packages?: PackageIndex | undefined;
}

const FILES = "/__sandbox/";
const IMAGE = "/__sandbox/image/";

/**
 * Answers requests to the headless origin and the previews' origins. Serves documents of its own and files
 * that a manifest names; a path is looked up there and never joined to a directory otherwise.
 *
 * @returns whether the request was for one of these origins; if not, nothing was sent
 */
export function createSandboxHandler(options: SandboxHandlerOptions) {
  const { origins, imageDirectory, bundleDirectory, packages } = options;
  const image = imageReader(imageDirectory);
  const bundles = bundleReader(bundleDirectory);
  const url = (file: string) => FILES + file;

  async function headless(response: ServerResponse) {
    const [{ entries }, manifest] = await Promise.all([bundles(), image()]);
    const configuration: HeadlessConfiguration = {
      site: origins.site,
      image: manifest,
      imagePath: IMAGE,
      packagesPath: packages ? PACKAGES : null,
      workers: {
        files: url(entries.files),
        process: url(entries.process),
        image: url(entries.image),
      },
      previewScript: url(entries.preview),
    };
    sendHtml(response, 200, headlessDocument(url(entries.headless), configuration), {
      ...headlessHeaders(origins),
      "cache-control": "no-cache",
    });
  }

  async function file(request: IncomingMessage, response: ServerResponse, path: string, onPreview: boolean) {
    const { entries, chunks, vendor } = await bundles();
    if (path === "/__sandbox/sw.js") {
      return sendFile(
        request,
        response,
        join(bundleDirectory, entries.serviceWorker),
        serviceWorkerHeaders(origins),
      );
    }
    if (path === "/__sandbox/offline.js" && !onPreview)
      return sendFile(
        request,
        response,
        join(bundleDirectory, entries.offline),
        serviceWorkerHeaders(origins),
      );
    if (path === "/__sandbox/offline.json") {
      const list = onPreview ? previewList(await bundles()) : headlessList(await bundles(), await image());
      sendJson(response, list);
      return true;
    }
    if (path.startsWith(PACKAGES))
      return !onPreview && packages !== undefined && sendPackage(packages, request, response, path);
    if (path.startsWith(IMAGE)) {
      if (onPreview) return false;
      const known = imageFiles(await image());
      const name = path.slice(IMAGE.length);
      return known.has(name) && sendFile(request, response, join(imageDirectory, name), fileHeaders());
    }
    const name = path.slice(FILES.length);
    if (Object.values(entries).includes(name) || chunks.includes(name)) {
      return sendFile(request, response, join(bundleDirectory, name), fileHeaders());
    }
    if (!vendor.includes(name)) return false;
    return sendFile(request, response, join(bundleDirectory, name), {
      ...fileHeaders(),
      "cache-control": "public, max-age=3600",
    });
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const kind = classifyHost(request.headers.host, origins);
    if (kind.type !== "headless" && kind.type !== "preview") return false;
    const [path = "/"] = (request.url ?? "/").split("?", 1);
    const preview = kind.type === "preview";
    if (path.startsWith(FILES) || !preview) {
      if (request.method !== "GET" && request.method !== "HEAD") {
        response.setHeader("allow", "GET, HEAD");
        notFound(response, origins, 405);
      } else if (preview && path === BRIDGE_PATH) {
        const { entries } = await bundles();
        sendHtml(response, 200, bridgeDocument(url(entries.bridge)), {
          ...bridgeHeaders(origins),
          "cache-control": "no-cache",
        });
      } else if (!preview && path === "/headless") await headless(response);
      else if (!preview && path === OPAQUE_PATH) response.writeHead(204, fileHeaders()).end();
      else if (!(path.startsWith(FILES) && (await file(request, response, path, preview)))) {
        notFound(response, origins, 404);
      }
      return true;
    }
    const { entries } = await bundles();
    sendHtml(
      response,
      200,
      bootstrapDocument(url(entries.bootstrap), `${origins.site}/`),
      noticeHeaders(origins),
    );
    return true;
  };
}

function imageFiles(manifest: HeadlessConfiguration["image"]): Set<string> {
  const { sitePackages, index, snapshot, bareSnapshot, extension, runtime } = manifest;
  const all = [...sitePackages, index, snapshot, bareSnapshot, extension, ...Object.values(runtime)];
  return new Set(all.map((entry) => entry.file));
}

function sendJson(response: ServerResponse, value: unknown) {
  const text = JSON.stringify(value);
  response.writeHead(200, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
    ...fileHeaders(),
    "cache-control": "no-cache",
  });
  response.end(response.req.method === "HEAD" ? undefined : text);
}

function sendHtml(
  response: ServerResponse,
  status: number,
  html: string,
  headers: Readonly<Record<string, string>>,
) {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "content-length": Buffer.byteLength(html),
    ...headers,
  });
  response.end(response.req.method === "HEAD" ? undefined : html);
}

function notFound(response: ServerResponse, origins: Origins, status: 404 | 405) {
  const title = status === 404 ? "Nothing here" : "Not allowed";
  sendHtml(
    response,
    status,
    noticePage(title, "This address belongs to the sandbox; the lessons are on the site."),
    noticeHeaders(origins),
  );
}
