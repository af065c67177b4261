import type { FilesClient } from "../files/client.ts";

/** What pip installed, as `project_packages.py` writes it: pip's own format, with one hash a line. */
const line = /^([a-z0-9-]+)==(\S+) --hash=sha256:([0-9a-f]{64})$/gm;

/** Hashes by "name==version" that the project's `requirements.lock` remembers; none when there is no such file. */
export async function lockedHashes(
  files: Pick<FilesClient, "readFile">,
  projectRoot: string,
): Promise<ReadonlyMap<string, string>> {
  const bytes = await files.readFile(`${projectRoot}/requirements.lock`).catch(() => new Uint8Array());
  const found = new TextDecoder().decode(bytes).matchAll(line);
  return new Map([...found].map(([, name, version, hash = ""]) => [`${name}==${version}`, hash]));
}
