import { access, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { ContainerPackages } from "./container-packages.ts";
import { pip, succeeded } from "./pip.ts";

export interface Packages {
  /** Interpreter of the virtual environment. */
  readonly native: string;
  /** Folder for the container's PYTHONPATH. */
  readonly container: string;
  /** Packages that the container cannot load. */
  readonly missing: readonly string[];
}

/**
 * Installs a suite's packages twice, in the same versions: natively, and as the container can load them.
 * What an earlier call installed in `folder` is kept.
 *
 * @param python interpreter whose virtual environment is made
 * @throws PipError
 */
export async function installPackages(
  python: string,
  requirements: readonly string[],
  folder: string,
): Promise<Packages> {
  const native = join(folder, "native", "bin", "python");
  await mkdir(folder, { recursive: true });
  if (!(await exists(native))) await succeeded(python, ["-m", "venv", join(folder, "native")]);
  await succeeded(native, [...pip, "install", "-q", ...requirements]);
  const frozen = await succeeded(native, [...pip, "freeze"]);
  const pins = frozen.split("\n").filter((line) => /^[\w.-]+==/.test(line));
  const container = new ContainerPackages(native, folder);
  return { native, container: container.target, missing: await container.install(pins) };
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
