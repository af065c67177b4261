import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { applicable, type Metadata, normalise, parseMetadata } from "../../sandboxes/image/requirements.ts";
import { run } from "./commands.ts";
import { limit, PipError, pip } from "./pip.ts";

/** Python and platform of the container, as pip names them (PEP 783). */
const container = {
  "python-version": "3.14",
  implementation: "cp",
  abi: "cp314",
  platform: "pyemscripten_2026_0_wasm32",
};
const unavailable = /No matching distribution found for ([^\s=<>!~;(]+)/;
/** What lets an extension module that a package can do without fail to build, or not be tried. */
const withoutExtensions = {
  CC: "false",
  CXX: "false",
  PYYAML_FORCE_LIBYAML: "0",
  DISABLE_SQLALCHEMY_CEXT: "1",
  MSGPACK_PUREPYTHON: "1",
  ...Object.fromEntries(
    ["AIOHTTP", "MULTIDICT", "YARL", "FROZENLIST", "PROPCACHE"].map((name) => [`${name}_NO_EXTENSIONS`, "1"]),
  ),
};

/** Packages in a folder that the container's PYTHONPATH names. */
export class ContainerPackages {
  readonly target: string;
  readonly #python: string;
  readonly #record: string;

  /** @param python a native interpreter with pip */
  constructor(python: string, folder: string) {
    this.target = join(folder, "container");
    this.#python = python;
    this.#record = join(folder, "container.json");
  }

  /**
   * Installs `pins` (`NAME==VERSION`), each from a wheel or, where its extension modules can be left out,
   * from its source, and what they require in the container only.
   *
   * @returns the names of those that cannot be had
   * @throws PipError
   */
  async install(pins: readonly string[]): Promise<readonly string[]> {
    const before = await readFile(this.#record, "utf8").catch(() => null);
    const done = before === null ? null : JSON.parse(before);
    if (done?.pins.join() === pins.join()) return done.missing;
    await rm(this.target, { recursive: true, force: true });
    const missing: string[] = [];
    for (const pin of await this.#wheels(pins)) if (!(await this.#source(pin))) missing.push(nameOf(pin));
    for (let asked = new Set(missing); ; ) {
      const unmet = [...(await this.#unmet())].filter((name) => !asked.has(name));
      if (unmet.length === 0) break;
      missing.push(...(await this.#wheels(unmet)));
      asked = asked.union(new Set(unmet));
    }
    await writeFile(this.#record, JSON.stringify({ pins, missing }));
    return missing;
  }

  /** Installs what has a wheel; resolves with the rest. */
  async #wheels(wanted: readonly string[]): Promise<readonly string[]> {
    const platform = Object.entries(container).flatMap(([name, value]) => [`--${name}`, value]);
    const without: string[] = [];
    for (let rest = [...wanted]; rest.length > 0; ) {
      const { code, output } = await this.#pip(["--only-binary", ":all:", ...platform, ...rest]);
      const name = unavailable.exec(output)?.[1];
      if (code === 0) break;
      const refused = rest.find((pin) => name !== undefined && nameOf(pin) === normalise(name));
      if (refused === undefined) throw new PipError(output.slice(-500));
      without.push(refused);
      rest = rest.filter((pin) => pin !== refused);
    }
    return without;
  }

  /** Builds a package without its extension modules; resolves with whether it can do without them. */
  async #source(pin: string): Promise<boolean> {
    const built = `${this.target}.built`;
    await rm(built, { recursive: true, force: true });
    const { code } = await this.#pip(
      ["--no-binary", nameOf(pin), "--no-cache-dir", pin],
      built,
      withoutExtensions,
    );
    if (code !== 0) return false;
    const names = await readdir(built, { recursive: true });
    const pure = !names.some((name) => name.endsWith(".so"));
    if (pure) await cp(built, this.target, { recursive: true });
    await rm(built, { recursive: true, force: true });
    return pure;
  }

  /** Names of packages that installed ones require in the container and that are not there. */
  async #unmet(): Promise<ReadonlySet<string>> {
    const installed: Metadata[] = [];
    for (const name of await readdir(this.target))
      if (name.endsWith(".dist-info"))
        installed.push(parseMetadata(await readFile(join(this.target, name, "METADATA"), "utf8")));
    const required = new Set(installed.flatMap((metadata) => applicable(metadata)).map(({ name }) => name));
    return required.difference(new Set(installed.map(({ name }) => name)));
  }

  #pip(args: readonly string[], target = this.target, env = {}) {
    const command = [...pip, "install", "-q", "--no-deps", "--target", target, ...args];
    return run(this.#python, command, { cwd: "/", env, limit });
  }
}

const nameOf = (pin: string) => normalise(pin.split("==")[0] ?? pin);
