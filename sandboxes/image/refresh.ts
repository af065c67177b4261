import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256 } from "./download.ts";
import { type LockedPackage, lockFile, type PackageKind } from "./lock.ts";
import { explainPip, pipDownload } from "./pip.ts";
import { applicable } from "./requirements.ts";
import { readWanted } from "./wanted.ts";
import { readWheel, wheelMetadata } from "./wheel.ts";

/** `npm run lock:python`: writes `packages.json` anew with the newest release of what `wanted.json` names and all it needs. */
const { packages: wanted, absent } = await readWanted();
const leftOut = new Set(absent.map(({ name }) => name));

interface Demand {
  readonly kind: PackageKind;
  readonly why: string;
  /** Specifiers by who wrote them. */
  readonly specifiers: Map<string, string>;
  readonly extras: Set<string>;
}

const demands = new Map<string, Demand>();
const resolved = new Map<string, { readonly asked: string; readonly locked: LockedPackage }>();
const directory = await mkdtemp(join(tmpdir(), "lock-python-"));

const asked = (demand: Demand) => [...demand.specifiers.values()].filter(Boolean).sort().join(",");
const stateOf = (demand: Demand) => `${asked(demand)} ${[...demand.extras].sort().join(",")}`;

/** Downloads the newest release of `name` that every specifier known so far allows, and notes what it needs. */
async function resolve(name: string, demand: Demand): Promise<void> {
  const state = stateOf(demand);
  const aside = await mkdtemp(join(directory, "one-"));
  const { code, output } = await pipDownload(demand.kind, aside, [`${name}${asked(demand)}`]);
  const [file] = await readdir(aside);
  if (code !== 0 || file === undefined)
    throw new Error(
      `${name}${asked(demand)} (needed by ${[...demand.specifiers.keys()].join(", ")}) has no ${demand.kind} wheel here: ${explainPip(output).message}`,
    );
  const bytes = await readFile(join(aside, file));
  const metadata = wheelMetadata(readWheel(bytes));
  for (const requirement of applicable(metadata, [...demand.extras])) {
    if (leftOut.has(requirement.name)) continue;
    const needed = demands.get(requirement.name) ?? {
      kind: "pure",
      why: `needed by ${name}`,
      specifiers: new Map(),
      extras: new Set(),
    };
    needed.specifiers.set(name, requirement.specifier);
    for (const extra of requirement.extras) needed.extras.add(extra);
    demands.set(requirement.name, needed);
  }
  resolved.set(name, {
    asked: state,
    locked: {
      name,
      version: metadata.version,
      file,
      sha256: sha256(bytes),
      kind: demand.kind,
      why: demand.why,
    },
  });
  console.log(`${name} ${metadata.version}`);
}

try {
  for (const { name, kind, why } of wanted)
    demands.set(name, { kind, why, specifiers: new Map(), extras: new Set() });
  // A package chosen early may later be narrowed by another: go on until nothing changes.
  for (;;) {
    const stale = [...demands].filter(([name, demand]) => resolved.get(name)?.asked !== stateOf(demand));
    if (stale.length === 0) break;
    for (const [name, demand] of stale) await resolve(name, demand);
  }
  const locked = [...resolved.values()]
    .map((entry) => entry.locked)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  await writeFile(lockFile, `${JSON.stringify(locked, null, 2)}\n`);
  console.log(`${locked.length} packages locked`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(directory, { recursive: true, force: true });
}
