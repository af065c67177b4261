/** `npm start`: makes what is missing, then serves the site. `PORT` changes the port. */
import { handOver } from "./setup/command.mjs";
import { projectNode, root } from "./setup/paths.mjs";
import { prepare } from "./setup/prepare.mjs";

process.exitCode = (await prepare()) ? await handOver(projectNode, [`${root}scripts/serve.ts`]) : 1;
