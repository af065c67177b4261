import type { Container } from "../../../sandboxes/container/client/container.ts";
import type { HostsOffered } from "../../../sandboxes/container/protocol/hosts.ts";
import { effectiveHost, offeredHosts, rememberedHost } from "../../settings/host-choice.ts";
import { headlessUrl } from "./origin.ts";
import { within } from "./within.ts";

declare global {
  // Read by the npm client `@webcontainer/api`: the page that answers its protocol; its own when unset.
  var WEBCONTAINER_API_IFRAME_URL: string | undefined;
}

/** The same for both hosts: our pages are cross-origin isolated, and previews tell of their errors. */
const options = { coep: "require-corp", forwardPreviewErrors: true } as const;
/** Milliseconds in which StackBlitz's page must answer. */
const patience = 40_000;

/**
 * Boots the sandbox that the reader, or else the site, has chosen.
 *
 * @param name under which the built-in sandbox keeps its files; StackBlitz's keeps none
 */
export async function bootChosen(name: string): Promise<Container> {
  const offered = await offeredHosts();
  return effectiveHost(offered, rememberedHost()) === "stackblitz"
    ? bootStackblitz(offered)
    : bootBuiltIn(name);
}

async function bootBuiltIn(name: string): Promise<Container> {
  globalThis.WEBCONTAINER_API_IFRAME_URL = headlessUrl(location, process.env.NEXT_PUBLIC_SANDBOX_ORIGIN);
  const { WebContainer } = await import("@webcontainer/api");
  return WebContainer.boot({ ...options, workdirName: name });
}

/** The client as it is, which frames StackBlitz's page; what Python needs is put into what it boots. */
async function bootStackblitz({ stackblitzKey }: HostsOffered): Promise<Container> {
  const [{ configureAPIKey, WebContainer }, { bootOnWebContainer }] = await Promise.all([
    import("@webcontainer/api"),
    import("../../../sandboxes/stackblitz/page/boot.ts"),
  ]);
  if (stackblitzKey) configureAPIKey(stackblitzKey);
  const container = await within(
    WebContainer.boot({ ...options, workdirName: "project" }),
    patience,
    "StackBlitz does not answer. It needs the internet, and cookies allowed for stackblitz.com; in Settings you can choose this site’s own sandbox.",
  );
  return bootOnWebContainer(container, "/stackblitz/offer.json");
}
