import type { Container } from "../../../sandboxes/container/client/container.ts";
import type { HostsOffered } from "../../../sandboxes/container/protocol/hosts.ts";
import { effectiveHost, offeredHosts, rememberedHost } from "../../settings/host-choice.ts";
import { SaidError } from "../messages/said.ts";
import { takeBegun } from "./begun.ts";
import { bootOptions } from "./boot-options.ts";
import { bootBuiltIn } from "./built-in.ts";
import { NoHostName } from "./origin.ts";
import { within } from "./within.ts";

/** Milliseconds in which StackBlitz's page must answer. */
const patience = 40_000;

/**
 * Boots the sandbox that the reader, or else the site, has chosen; one that was begun with the page is taken.
 *
 * @param name under which the built-in sandbox keeps its files; StackBlitz's keeps none
 */
export async function bootChosen(name: string): Promise<Container> {
  const begun = takeBegun();
  const offered = await offeredHosts();
  const builtIn = effectiveHost(offered, rememberedHost()) === "built-in";
  if (builtIn && begun?.name === name) return begun.container;
  // The client has one container a page.
  (await begun?.container.catch(() => null))?.teardown();
  return builtIn ? bootBuiltIn(name).catch(said) : bootStackblitz(offered);
}

/** In the reader's language, which the early script has no words for. */
function said(error: unknown): never {
  if (error instanceof NoHostName) throw new SaidError(({ sandbox }) => sandbox.noHostName(error.instead));
  throw error;
}

/** The client as it is, which frames StackBlitz's page; what Python needs is put into what it boots. */
async function bootStackblitz({ stackblitzKey }: HostsOffered): Promise<Container> {
  const [{ configureAPIKey, WebContainer }, { bootOnWebContainer }] = await Promise.all([
    import("@webcontainer/api"),
    import("../../../sandboxes/stackblitz/page/boot.ts"),
  ]);
  if (stackblitzKey) configureAPIKey(stackblitzKey);
  const container = await within(
    WebContainer.boot({ ...bootOptions, workdirName: "project" }),
    patience,
    ({ sandbox }) => sandbox.noStackblitz,
  );
  return bootOnWebContainer(container, "/stackblitz/offer.json");
}
