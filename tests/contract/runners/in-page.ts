import { afterAll, beforeAll } from "vitest";
import type { HostProfile } from "../host.ts";
import type { ContractPage, Outcome } from "../page/expose.ts";
import { describeSuite } from "./describe.ts";
import { type ContractSite, type ContractSiteOptions, startContractSite } from "./site.ts";

/** A page in a browser that was opened at the contract's site. */
export interface DrivenPage {
  /** Calls `globalThis.contract` once it is there. */
  run(...args: Parameters<ContractPage["run"]>): Promise<Outcome>;
  close(): Promise<void>;
}

export interface DrivenBrowser {
  /** @param hear told of errors that nobody caught in the page */
  open(url: string, hear: (error: unknown) => void): Promise<DrivenPage>;
  close(): Promise<void>;
}

/** A case failed in the page; its stack is the page's. */
class FailedInPage extends Error {
  constructor({ message, stack }: Extract<Outcome, { type: "failed" }>, heard: readonly unknown[]) {
    const uncaught = heard.length > 0 ? `\nNot caught in the page meanwhile: ${heard.join("; ")}` : "";
    super(message + uncaught);
    this.name = "FailedInPage";
    this.stack = `${this.message}\n${stack}`;
  }
}

/** Runs the contract in pages of a browser: one for each heading, unless the host's profile says that they share. */
export function describeInBrowser(
  profile: HostProfile,
  entry: string,
  launch: () => Promise<DrivenBrowser>,
  more?: ContractSiteOptions,
): void {
  let site: ContractSite | undefined;
  let browser: DrivenBrowser | undefined;
  const heard: unknown[] = [];
  let shared: Promise<DrivenPage> | undefined;
  const open = () => {
    if (!browser || !site) throw new Error("The browser was not started.");
    return browser.open(site.url, (error) => heard.push(error));
  };
  beforeAll(async () => {
    site = await startContractSite(entry, more);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  describeSuite(profile, (heading) => {
    if (profile.shared) shared ??= open();
    const opened = shared ?? open();
    return {
      async run(_heading, one) {
        heard.length = 0;
        const outcome = await (await opened).run(heading.name, one.name);
        if (outcome.type === "failed") throw new FailedInPage(outcome, heard);
      },
      // One that is shared goes with the browser.
      close: async () => (opened === shared ? undefined : (await opened).close()),
    };
  });
}
