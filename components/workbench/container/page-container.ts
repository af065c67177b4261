import { headlessUrl } from "./origin.ts";
import { type ContainerSession, createContainerSession } from "./session.ts";
import { missingCapabilities } from "./support.ts";

declare global {
  // Read by the npm client `@webcontainer/api`: the page that answers its protocol.
  var WEBCONTAINER_API_IFRAME_URL: string | undefined;
}

let session: ContainerSession | null = null;

/** The page's one container, shared by all lessons that are visited without a reload. */
export function pageContainer(): ContainerSession {
  session ??= createContainerSession({
    missing: () => missingCapabilities(globalThis),
    async boot() {
      globalThis.WEBCONTAINER_API_IFRAME_URL = headlessUrl(location, process.env.NEXT_PUBLIC_SANDBOX_ORIGIN);
      const { WebContainer } = await import("@webcontainer/api");
      return WebContainer.boot({ coep: "require-corp", workdirName: "project", forwardPreviewErrors: true });
    },
  });
  return session;
}
