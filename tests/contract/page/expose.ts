import { casesFor } from "../case.ts";
import type { Host, Programs } from "../host.ts";
import { CaseRunner } from "../run.ts";
import { suite } from "../suite.ts";

/** How a case ended, as plain data. */
export type Outcome =
  | { readonly type: "held" }
  | { readonly type: "failed"; readonly message: string; readonly stack: string };

/** What a page of the contract offers to the program that drives the browser. */
export interface ContractPage {
  run(heading: string, name: string): Promise<Outcome>;
  /** Tears the container down. */
  close(): Promise<void>;
}

declare global {
  var contract: ContractPage | undefined;
}

/** Makes this page one that runs cases on `host`. The programs come from the server that sent the page. */
export async function exposeContract(host: Host): Promise<void> {
  const answer = await fetch("/contract/programs.json");
  const runner = new CaseRunner(host, (await answer.json()) as Programs);
  globalThis.contract = {
    async run(heading, name) {
      const chosen = suite.find((one) => one.name === heading);
      const one = chosen && casesFor(chosen, host.profile).find((candidate) => candidate.name === name);
      if (!one) return { type: "failed", message: `There is no case ${heading} > ${name}.`, stack: "" };
      try {
        await runner.run(one);
        return { type: "held" };
      } catch (error) {
        if (!(error instanceof Error)) return { type: "failed", message: String(error), stack: "" };
        return { type: "failed", message: `${error.name}: ${error.message}`, stack: error.stack ?? "" };
      }
    },
    close: () => runner.close(),
  };
}
