import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type PackageIndex,
  type PackageProblem,
  packageName,
  packageVersion,
} from "../container/protocol/package-index.ts";
import { pipDownload, pipVersions } from "../image/pip.ts";
import { Turns } from "./turns.ts";

/** Bytes of the largest wheel that is passed on: a learner's project holds its content. */
const largest = 20 * 1024 * 1024;
/** pip is a process of its own each time: two at once, and no more than these waiting. */
const [atOnce, waiting] = [2, 20];
/** Asked twice, in seconds: a learner waits for the answer. */
const hurry = ["--retries=1", "--timeout=15"];

const unreachable = "The package index cannot be reached: you are offline, or the site runs without one.";
const unreachableSigns =
  /NewConnectionError|ConnectTimeout|ReadTimeout|Name or service|name resolution|Network is unreachable|ProxyError|Max retries|Connection (refused|reset)/i;

/**
 * The package index that this machine's pip is configured for, asked through pip itself: its addresses,
 * certificates, proxies and passwords are the ones to honour, and stay there. Wheels only, so that nothing of
 * a package is run here.
 */
export function pipIndex(
  commands: PipCommands = { download: pipDownload, versions: pipVersions },
): PackageIndex {
  const turns = new Turns(atOnce, waiting);
  const busy = problem("busy", "Too many packages are being fetched at once: try again in a moment.");
  const take = async <Answer>(work: () => Promise<Answer | PackageProblem>) => {
    try {
      return (await turns.take(work)) ?? busy;
    } catch (error) {
      // No pip on this machine, or no room on its disk.
      return problem("unreachable", error instanceof Error ? error.message : unreachable);
    }
  };
  return {
    versions: (name) =>
      take(async () => {
        const { code, output } = await commands.versions(packageName.parse(name), hurry);
        const [, list] = /^Available versions: (.*)$/m.exec(output) ?? [];
        if (code !== 0 || list === undefined) return explain(output, name, "unknown");
        const versions = list.split(", ").filter((version) => packageVersion.safeParse(version).success);
        return { type: "versions" as const, versions };
      }),
    wheel: (name, version) =>
      take(async () => {
        const directory = await mkdtemp(join(tmpdir(), "package-"));
        try {
          const wanted = `${packageName.parse(name)}==${packageVersion.parse(version)}`;
          const { code, output } = await commands.download("pure", directory, [...hurry, wanted]);
          const [file] = await readdir(directory);
          if (code !== 0 || file === undefined) return explain(output, `${name} ${version}`, "not-pure");
          if ((await stat(join(directory, file))).size > largest)
            return problem("too-large", `${name} ${version} is larger than ${largest >> 20} MB.`);
          return { type: "wheel" as const, bytes: new Uint8Array(await readFile(join(directory, file))) };
        } finally {
          await rm(directory, { recursive: true, force: true });
        }
      }),
  };
}

/** How pip is asked; replaced in tests. */
export interface PipCommands {
  readonly download: typeof pipDownload;
  readonly versions: typeof pipVersions;
}

/** What pip printed when it found nothing, as a sentence for a learner. */
function explain(output: string, what: string, otherwise: "unknown" | "not-pure"): PackageProblem {
  if (unreachableSigns.test(output)) return problem("unreachable", unreachable);
  if (otherwise === "unknown") return problem("unknown", `The package index has no package named ${what}.`);
  return problem(
    "not-pure",
    `${what} has no release in pure Python (a wheel for py3-none-any): only such packages can be added here.`,
  );
}

function problem(code: PackageProblem["code"], message: string): PackageProblem {
  return { type: "problem", code, message };
}
