import type { Connection } from "../network/connection.ts";
import { type ServedResponse, serveOnce } from "../network/http-server.ts";
import {
  type PackageIndex,
  type PackageProblem,
  packageName,
  packageVersion,
} from "../protocol/package-index.ts";

/** Where pip finds the package index, as `pip.conf` in the processes says (`project_packages.py`). */
export const indexPort = 3141;

/** Hashes by "name==version", as far as the project remembers them: hexadecimal SHA-256. */
export type RememberedHashes = () => Promise<ReadonlyMap<string, string>>;

const json = "application/vnd.pypi.simple.v1+json";
const simplePath = /^\/simple\/([^/]+)\/$/;
const filePath = /^\/files\/([^/]+)\/([^/]+)\/[^/]+\.whl$/;

/**
 * A package index on a port of the sandbox that pip understands (the simple API as JSON, PEP 691), and that holds
 * wheels in pure Python only. A release that the project has had before carries its hash, which pip verifies.
 * `/problems` tells, once, in sentences, why something could not be had.
 */
export function indexServer(
  index: PackageIndex | null,
  remembered: RememberedHashes,
): (connection: Connection) => void {
  const problems = new Set<string>();
  const refuse = ({ code, message }: PackageProblem): ServedResponse => {
    problems.add(message);
    return answer(code === "unknown" || code === "not-pure" ? 404 : 410, "text/plain", message);
  };
  const none: PackageProblem = {
    type: "problem",
    code: "unreachable",
    message: "This sandbox has no package index: what is installed is all there is.",
  };

  async function simple(name: string): Promise<ServedResponse> {
    const found = index ? await index.versions(name) : none;
    if (found.type === "problem") return refuse(found);
    const hashes = await remembered();
    const files = found.versions.map((version) => {
      const filename = `${name.replaceAll("-", "_")}-${version}-py3-none-any.whl`;
      const sha256 = hashes.get(`${name}==${version}`);
      return { filename, url: `/files/${name}/${version}/${filename}`, hashes: sha256 ? { sha256 } : {} };
    });
    const meta = { "api-version": "1.0" };
    return answer(200, json, JSON.stringify({ meta, name, files }));
  }

  async function file(name: string, version: string): Promise<ServedResponse> {
    const found = index ? await index.wheel(name, version) : none;
    if (found.type === "problem") return refuse(found);
    return { status: 200, type: "application/octet-stream", body: found.bytes };
  }

  async function respond(target: string): Promise<ServedResponse> {
    if (target === "/problems") {
      const told = [...problems];
      problems.clear();
      return answer(200, "application/json", JSON.stringify(told));
    }
    const path = decodeURIComponent(target);
    const [, listed = ""] = simplePath.exec(path) ?? [];
    const [, named = "", version = ""] = filePath.exec(path) ?? [];
    if (packageName.safeParse(listed).success) return simple(listed);
    if (packageName.safeParse(named).success && packageVersion.safeParse(version).success)
      return file(named, version);
    return answer(404, "text/plain", "No such package.");
  }

  return (connection) => void serveOnce(connection, respond);
}

function answer(status: number, type: string, text: string): ServedResponse {
  return { status, type, body: new TextEncoder().encode(text) };
}
