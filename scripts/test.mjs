/** `npm test`: set-up, then every check there is. `npm test -- types unit` runs the named stages only. */
import { handOver } from "./setup/command.mjs";
import { projectNode, root } from "./setup/paths.mjs";
import { prepare } from "./setup/prepare.mjs";

if (await prepare()) {
  process.exitCode = await handOver(projectNode, [`${root}scripts/test/run.ts`, ...process.argv.slice(2)]);
} else {
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
}
