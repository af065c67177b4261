import type { Container } from "../../../sandboxes/container/client/container.ts";
import { bootOptions } from "./boot-options.ts";
import { rememberContainer } from "./familiar.ts";
import { headlessUrl } from "./origin.ts";

declare global {
  // Read by the npm client `@webcontainer/api`: the page that answers its protocol; its own when unset.
  var WEBCONTAINER_API_IFRAME_URL: string | undefined;
}

/**
 * Boots the sandbox of this site.
 *
 * @param name under which it keeps its files
 */
export async function bootBuiltIn(name: string): Promise<Container> {
  globalThis.WEBCONTAINER_API_IFRAME_URL = headlessUrl(location, process.env.NEXT_PUBLIC_SANDBOX_ORIGIN);
  const { WebContainer } = await import("@webcontainer/api");
  const container = await WebContainer.boot({ ...bootOptions, workdirName: name });
  rememberContainer();
  return container;
}
