import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LockedPackage, PackageKind } from "./lock.ts";
import { explainPip, pipDownload } from "./pip.ts";
import { SetupProblem } from "./problem.mjs";

/** Wheels asked for at a time: few enough that an interruption loses little, many enough to start pip seldom. */
const batch = 12;
/** How folders of a download in progress begin. */
const aside = ".part-";

/** Lower-case hex digest. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function verified(directory: string, wanted: LockedPackage): Promise<boolean> {
  const bytes = await readFile(join(directory, wanted.file)).catch(() => null);
  return bytes !== null && sha256(bytes) === wanted.sha256;
}

/**
 * Downloads those locked wheels that `directory` does not hold with the right hash.
 * @param onProgress told how many of all are there
 * @returns how many were downloaded
 * @throws SetupProblem when pip is missing, the index cannot be reached or a hash differs.
 */
export async function downloadWheels(
  packages: readonly LockedPackage[],
  directory: string,
  onProgress: (present: number) => void,
): Promise<number> {
  await mkdir(directory, { recursive: true });
  // An interrupted run leaves its folder behind; set-up runs once at a time.
  for (const name of await readdir(directory))
    if (name.startsWith(aside)) await rm(join(directory, name), { recursive: true, force: true });
  const present = await Promise.all(packages.map((wanted) => verified(directory, wanted)));
  const missing = packages.filter((_, index) => !present[index]);
  let done = packages.length - missing.length;
  onProgress(done);
  for (const kind of ["pure", "wasm", "foreign"] as const satisfies readonly PackageKind[]) {
    const group = missing.filter((wanted) => wanted.kind === kind);
    for (let start = 0; start < group.length; start += batch) {
      const part = group.slice(start, start + batch);
      await downloadBatch(kind, part, directory);
      done += part.length;
      onProgress(done);
    }
  }
  return missing.length;
}

/** Downloads aside and moves what is verified, so that a wheel in `directory` is always whole. */
async function downloadBatch(kind: PackageKind, packages: readonly LockedPackage[], directory: string) {
  const part = await mkdtemp(join(directory, aside));
  try {
    const list = join(part, "requirements.txt");
    await writeFile(
      list,
      packages
        .map(({ name, version, sha256: hash }) => `${name}==${version} --hash=sha256:${hash}\n`)
        .join(""),
    );
    const { code, output } = await pipDownload(kind, part, ["--require-hashes", "-r", list]);
    if (code !== 0) throw explainPip(output);
    for (const wanted of packages) {
      if (!(await verified(part, wanted)))
        throw new SetupProblem(
          `The index has another file for ${wanted.name} ${wanted.version} than the lock names.`,
        );
      await rename(join(part, wanted.file), join(directory, wanted.file));
    }
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}
