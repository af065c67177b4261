import { WebContainer } from "@webcontainer/api";
import { bootOnWebContainer } from "../../../sandboxes/stackblitz/page/boot.ts";
import type { Host } from "../host.ts";
import { bootedInPage } from "./in-page.ts";
import { stackblitzProfile } from "./stackblitz-profile.ts";

/** StackBlitz's WebContainer with the Node host in it, as the site boots it. Runs in a page. */
export const stackblitzHost: Host = {
  profile: stackblitzProfile("this page"),
  async boot() {
    const container = await WebContainer.boot({ coep: "require-corp", workdirName: "project" });
    const withPython = await bootOnWebContainer(container, "/stackblitz/offer.json");
    return {
      ...bootedInPage(withPython),
      // The image takes its time to be put into the container.
      async warm() {
        const code = await (await withPython.spawn("container-status")).exit;
        if (code !== 0) throw new Error("Python could not be started.");
      },
    };
  },
};
