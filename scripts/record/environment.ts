import { mkdir } from "node:fs/promises";
import { release, type } from "node:os";
import { join } from "node:path";
import { pip, succeeded } from "../fidelity/pip.ts";
import { cache } from "../setup/paths.mjs";

/** What the container has too, in its versions, and what only a machine can have. */
const packages = [
  "fastapi==0.165.0",
  "django==6.1.3",
  "uvicorn==0.54.0",
  "hypercorn==0.18.0",
  "daphne==4.2.3",
  "gunicorn==27.0.1",
  "uwsgi==2.0.31",
  "redis==8.1.0",
  "asyncpg==0.32.0",
  "psycopg[binary]==3.3.9",
];

/** A virtual environment of its own. */
export interface Environment {
  /** Folder of its commands. */
  readonly bin: string;
  /** "Python 3.13.0, Django 6.1.3, …; Linux x64; 21 November 2026" */
  versions(names: readonly string[]): Promise<string>;
}

/**
 * Makes a fresh virtual environment with all that is recorded.
 * @throws PipError
 */
export async function makeEnvironment(python: string): Promise<Environment> {
  const folder = join(cache, "record");
  await mkdir(folder, { recursive: true });
  await succeeded(python, ["-m", "venv", "--clear", join(folder, "venv")]);
  const bin = join(folder, "venv/bin");
  const own = join(bin, "python");
  await succeeded(own, [...pip, "install", "-q", ...packages]);
  const frozen = await succeeded(own, [...pip, "freeze", "--all"]);
  const installed = new Map(
    [...frozen.matchAll(/^([\w.-]+)==(\S+)$/gm)].map(([, name = "", number = ""]) => [
      name.toLowerCase(),
      number,
    ]),
  );
  return {
    bin,
    async versions(names) {
      const interpreter = (await succeeded(own, ["--version"])).trim();
      const all = [interpreter, ...names.map((name) => `${name} ${installed.get(name.toLowerCase())}`)];
      const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date());
      return `${all.join(", ")}; ${type()} ${release().split(".").slice(0, 2).join(".")}; ${day}`;
    },
  };
}
