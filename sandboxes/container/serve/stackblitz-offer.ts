import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import * as z from "zod";
import type { ImageManifest } from "../../image/manifest.ts";
import type { HostsOffered } from "../protocol/hosts.ts";
import type { StackblitzOffer } from "../protocol/stackblitz-offer.ts";
import { fileHeaders } from "./headers.ts";
import { imageReader } from "./manifests.ts";
import { sendFile } from "./send-file.ts";

/** What `scripts/build-stackblitz.ts` leaves in its directory as `manifest.json`. */
export const stackblitzBundle = z.object({
  files: z.array(z.object({ name: z.string(), file: z.string(), bytes: z.int() })),
});
export type StackblitzBundle = z.infer<typeof stackblitzBundle>;

export interface OfferOptions {
  readonly hosts: HostsOffered;
  /** Holds the image's `manifest.json` and what it names. */
  readonly imageDirectory: string;
  /** Holds the Node host's bundle. */
  readonly bundleDirectory: string;
}

const FOLDER = "/stackblitz/";
/** Of the list of files; the files lie beside it. */
const OFFER = `${FOLDER}offer.json`;

/**
 * Serves, on the site's own origin, which hosts there are and what a page puts into StackBlitz's container. Files are looked up in the
 * manifests; a path is never joined to a directory otherwise.
 *
 * @returns whether the request was for one of them; if not, nothing was sent
 */
export function createOfferHandler({ hosts, imageDirectory, bundleDirectory }: OfferOptions) {
  const image = imageReader(imageDirectory);
  const offered: HostsOffered = { hosts: hosts.hosts, stackblitzKey: hosts.stackblitzKey };
  const url = (file: string) => FOLDER + file;

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const [path = "/"] = (request.url ?? "/").split("?", 1);
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    if (path === "/hosts.json") return sendJson(response, offered);
    if (!path.startsWith(FOLDER) || !hosts.hosts.includes("stackblitz")) return false;
    const [manifest, bundle] = await Promise.all([image(), readBundle(bundleDirectory)]);
    const imageFiles = needed(manifest);
    if (path === OFFER) {
      const offer: StackblitzOffer = {
        bundle: bundle.files.map(({ name, file, bytes }) => ({ name, url: url(file), bytes })),
        image: [
          { name: "manifest.json", ...(await manifestFile(imageDirectory)) },
          ...imageFiles.map(({ file, bytes }) => ({ name: file, url: url(file), bytes })),
        ],
      };
      return sendJson(response, offer);
    }
    const name = path.slice(FOLDER.length);
    if (name === "manifest.json")
      return sendFile(request, response, join(imageDirectory, name), {
        ...fileHeaders(),
        "cache-control": "no-cache",
      });
    if (imageFiles.some(({ file }) => file === name))
      return sendFile(request, response, join(imageDirectory, name), fileHeaders());
    return (
      bundle.files.some(({ file }) => file === name) &&
      sendFile(request, response, join(bundleDirectory, name), fileHeaders())
    );
  };
}

function sendJson(response: ServerResponse, value: unknown): true {
  response.writeHead(200, { "content-type": "application/json", "cache-control": "no-cache" });
  response.end(response.req.method === "HEAD" ? undefined : JSON.stringify(value));
  return true;
}

async function manifestFile(directory: string) {
  return { url: `${FOLDER}manifest.json`, bytes: (await readFile(join(directory, "manifest.json"))).length };
}

/** All but the snapshot without the frameworks, which only `--bare` starts from. */
function needed({ sitePackages, index, snapshot, extension, runtime }: ImageManifest) {
  return [...sitePackages, index, snapshot, extension, ...Object.values(runtime)];
}

async function readBundle(directory: string): Promise<StackblitzBundle> {
  const file = join(directory, "manifest.json");
  try {
    return stackblitzBundle.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    throw new Error(`${file} cannot be used; run npm start, which bundles the Node host.`, { cause: error });
  }
}
