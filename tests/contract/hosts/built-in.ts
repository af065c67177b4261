import { WebContainer } from "@webcontainer/api";
import { headlessUrl } from "../../../components/workbench/container/origin.ts";
import type { Host } from "../host.ts";
import { builtInProfile } from "./built-in-profile.ts";
import { bootedInPage } from "./in-page.ts";

/** The container of our own origin, behind the unmodified client, as the site boots it. Runs in a page. */
export const builtInHost: Host = {
  profile: builtInProfile("this browser"),
  async boot() {
    globalThis.WEBCONTAINER_API_IFRAME_URL = headlessUrl(location);
    return bootedInPage(await WebContainer.boot({ coep: "require-corp" }));
  },
};
