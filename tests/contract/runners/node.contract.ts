import { nodeHost } from "../hosts/node.ts";
import { readPrograms } from "../programs.ts";
import { CaseRunner } from "../run.ts";
import { describeSuite } from "./describe.ts";

const programs = await readPrograms();

describeSuite(nodeHost.profile, () => {
  const runner = new CaseRunner(nodeHost, programs);
  return { run: (_heading, one) => runner.run(one), close: () => runner.close() };
});
