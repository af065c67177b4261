import type { IncomingMessage, ServerResponse } from "node:http";
import {
  type PackageIndex,
  type PackageProblem,
  packageName,
  packageVersion,
} from "../protocol/package-index.ts";
import { fileHeaders } from "./headers.ts";

/** On the headless page's origin only. */
export const PACKAGES = "/__sandbox/packages/";

const statuses: Readonly<Record<PackageProblem["code"], number>> = {
  unreachable: 502,
  unknown: 404,
  "not-pure": 404,
  "too-large": 413,
  busy: 503,
};

/**
 * Answers `PACKAGES + NAME` with the releases of a package and `PACKAGES + NAME/VERSION` with its wheel. Names and
 * versions are all that can be asked for: no address of the caller's choice is ever opened.
 *
 * Browsers say which site asks (`Sec-Fetch-Site`): a foreign page could otherwise keep the index busy.
 *
 * @returns whether the path was such a one; if not, nothing was sent
 */
export async function sendPackage(
  index: PackageIndex,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<boolean> {
  const [name = "", version, ...rest] = path.slice(PACKAGES.length).split("/").map(decoded);
  if (rest.length > 0 || !packageName.safeParse(name).success) return false;
  if (version !== undefined && !packageVersion.safeParse(version).success) return false;
  if ((request.headers["sec-fetch-site"] ?? "same-origin") !== "same-origin") return false;
  const answer = await (version === undefined ? index.versions(name) : index.wheel(name, version));
  const headers = { ...fileHeaders(), "cache-control": "no-cache" };
  if (answer.type === "wheel")
    response.writeHead(200, { ...headers, "content-type": "application/octet-stream" }).end(answer.bytes);
  else
    response
      .writeHead(answer.type === "problem" ? statuses[answer.code] : 200, {
        ...headers,
        "content-type": "application/json",
      })
      .end(JSON.stringify(answer));
  return true;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
