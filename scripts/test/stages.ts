import { root } from "../setup/paths.mjs";
import { installBubblewrap } from "./install-bubblewrap.ts";
import { installChromium } from "./install-chromium.ts";
import { installFirefox } from "./install-firefox.ts";
import { playwright, vitest } from "./reports.ts";
import { type Result, verdict } from "./result.ts";
import { node, script } from "./tool.ts";
import { unpackSitePackages } from "./unpack-site-packages.ts";

/** One line of the summary. */
export interface Stage {
  readonly name: string;
  /** The quick ones come first, one after another; of the long ones two go side by side. */
  readonly pace: "quick" | "long";
  run(): Promise<Result>;
}

function tool(name: string, args: readonly string[], pace: Stage["pace"] = "quick", minutes = 5): Stage {
  return {
    name,
    pace,
    run: async () => {
      const { code, output } = await node(args, minutes);
      return verdict(code === 0, output);
    },
  };
}

/** A stage that is tried once more when it fails. */
function onceMore(stage: Stage): Stage {
  return {
    ...stage,
    async run() {
      const result = await stage.run();
      return result.failed > 0 ? { ...result, again: stage.run } : result;
    },
  };
}

const folders = ["app", "bench", "components", "content", "sandboxes", "scripts", "server", "tests"];

/**
 * The container contract on one host.
 * @param install sees to it that what the host runs in is there; what is missing is a failure that is said
 */
function contract(host: string, install: () => Promise<string | null>): Stage {
  const config = "tests/contract/vitest.config.ts";
  return {
    name: `contract ${host}`,
    pace: "long",
    run: async () => {
      const missing = await install();
      if (missing !== null) return verdict(false, missing);
      return vitest(`contract-${host}`, { config, filter: `${host}.contract`, minutes: 15 });
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
    pace: "quick",
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
  // Each of the long ones waits for itself much of its time: two at once take little more than the longer alone. The longest
  // come first; unit and contract node open the same ports of this machine, so that they stand far apart.
  {
    name: "unit",
    pace: "long",
    run: async () => {
      const missing = await installBubblewrap();
      return missing === null ? vitest("unit", { minutes: 30 }) : verdict(false, missing);
    },
  },
  {
    name: "browser",
    pace: "long",
    run: async () => {
      const missing = await installChromium();
      return missing === null ? playwright(script("@playwright/test", "cli.js")) : verdict(false, missing);
    },
  },
  // The same inputs each time: what is judged here is the change, not the dice. `npm run prove` throws new ones.
  tool("prove", [`${root}scripts/prove.ts`, "--seed", "steady"], "long", 30),
  contract("stackblitz", installChromium),
  // Most of them are of times, which whatever goes on beside them stretches.
  onceMore(tool("claims", [`${root}scripts/claims.ts`], "long", 15)),
  contract("chromium", installChromium),
  contract("firefox", installFirefox),
  contract("node", async () => null),
];
