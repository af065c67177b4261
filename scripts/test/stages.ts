import { root } from "../setup/paths.mjs";
import { installChromium } from "./install-chromium.ts";
import { installFirefox } from "./install-firefox.ts";
import { playwright, vitest } from "./reports.ts";
import { type Result, verdict } from "./result.ts";
import { node, script } from "./tool.ts";
import { unpackSitePackages } from "./unpack-site-packages.ts";

/** One line of the summary. */
export interface Stage {
  readonly name: string;
  run(): Promise<Result>;
}

function tool(name: string, args: readonly string[], minutes = 5): Stage {
  return {
    name,
    run: async () => {
      const { code, output } = await node(args, minutes);
      return verdict(code === 0, output);
    },
  };
}

const folders = ["app", "bench", "components", "content", "sandboxes", "scripts", "tests"];

/**
 * The container contract on one host.
 * @param install sees to it that what the host runs in is there; what is missing is a failure that is said
 */
function contract(host: string, install: () => Promise<string | null>): Stage {
  const config = "tests/contract/vitest.config.ts";
  return {
    name: `contract ${host}`,
    run: async () => {
      const missing = await install();
      if (missing !== null) return verdict(false, missing);
      return vitest(`contract-${host}`, { config, filter: `${host}.contract`, minutes: 8 });
    },
  };
}

/** Everything that `npm test` asks, cheap questions first. */
export const stages: readonly Stage[] = [
  tool("format and lint", [
    script("@biomejs/biome", "bin/biome"),
    "ci",
    "--colors=off",
    "--error-on-warnings",
    ".",
  ]),
  tool("python lint", [`${root}scripts/python-lint.ts`]),
  {
    name: "python types",
    run: async () => {
      await unpackSitePackages();
      return tool("", [
        script("basedpyright", "index.js"),
        "--project",
        "sandboxes/python",
        "--warnings",
      ]).run();
    },
  },
  tool("types", [script("typescript", "bin/tsc"), "--noEmit", "-p", "."]),
  tool("dead code", [script("knip", "bin/knip.js"), "--no-progress"]),
  tool("dependencies", [script("dependency-cruiser", "bin/dependency-cruiser.mjs"), ...folders]),
  { name: "unit", run: () => vitest("unit") },
  contract("node", async () => null),
  tool("prove", [`${root}scripts/prove.ts`], 10),
  tool("claims", [`${root}scripts/claims.ts`], 10),
  contract("chromium", installChromium),
  contract("firefox", installFirefox),
  contract("stackblitz", installChromium),
  {
    name: "browser",
    run: async () => {
      const missing = await installChromium();
      return missing === null ? playwright(script("@playwright/test", "cli.js")) : verdict(false, missing);
    },
  },
];
