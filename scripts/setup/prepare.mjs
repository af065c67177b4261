import { SetupProblem } from "../../sandboxes/image/problem.mjs";
import { handOver } from "./command.mjs";
import { exclusively } from "./exclusive.mjs";
import { explain } from "./explain.mjs";
import { installNpmPackages } from "./npm.mjs";
import { projectNode, root } from "./paths.mjs";
import { step } from "./progress.mjs";

function checkNode() {
  const [major = 0] = process.versions.node.split(".").map(Number);
  if (major < 20) throw new SetupProblem(`Node 20 or newer is needed; this is ${process.version}.`);
}

/**
 * Makes everything that the site needs, as far as it is not there: npm packages with the machine's own Node,
 * the rest with the project's. Says what it does; prints one sentence when it fails.
 * @returns {Promise<boolean>} whether all is there
 */
export async function prepare() {
  try {
    checkNode();
    return await exclusively(async () => {
      await step("npm packages", installNpmPackages);
      return (await handOver(projectNode, [`${root}scripts/setup/build.ts`])) === 0;
    });
  } catch (error) {
    console.error(`\n${explain(error)}`);
    return false;
  }
}
