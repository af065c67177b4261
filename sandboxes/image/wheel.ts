import { unzipSync } from "fflate";
import { type Metadata, parseMetadata } from "./requirements.ts";

/** Files of a wheel by their path in site-packages. */
export type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks a wheel (a zip file, PEP 427); data directories are not used by any locked package.
 * @throws when it is not a zip file, or names a path outside site-packages.
 */
export function readWheel(bytes: Uint8Array): Files {
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    if (path.endsWith("/")) continue;
    if (path.startsWith("/") || path.split("/").includes(".."))
      throw new Error(`wheel with a path outside: ${path}`);
    files.set(path, content);
  }
  return files;
}

/**
 * The METADATA of a wheel's files.
 * @throws when there is none.
 */
export function wheelMetadata(files: Files): Metadata {
  for (const [path, content] of files)
    if (/^[^/]+\.dist-info\/METADATA$/.test(path)) return parseMetadata(new TextDecoder().decode(content));
  throw new Error("wheel without METADATA");
}
