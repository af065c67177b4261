import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LockedPackage, PackageKind } from "./lock.ts";
import { explainPip, pipDownload } from "./pip.ts";
import { SetupProblem } from "./problem.mjs";

/** Wheels asked for at a time: few enough that an interruption loses little, many enough to start pip seldom. */
const batch = 12;

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
async function downloadBatch(kind: PackageKind, part: readonly LockedPackage[], directory: string) {
  const aside = await mkdtemp(join(directory, ".part-"));
  try {
    const list = join(aside, "requirements.txt");
    await writeFile(
      list,
      part.map(({ name, version, sha256: hash }) => `${name}==${version} --hash=sha256:${hash}\n`).join(""),
    );
    const { code, output } = await pipDownload(kind, aside, ["--require-hashes", "-r", list]);
    if (code !== 0) throw explainPip(output);
    for (const wanted of part) {
      if (!(await verified(aside, wanted)))
        throw new SetupProblem(
          `The index has another file for ${wanted.name} ${wanted.version} than the lock names.`,
        );
      await rename(join(aside, wanted.file), join(directory, wanted.file));
    }
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
