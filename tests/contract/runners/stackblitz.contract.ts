import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { readHosts } from "../../../sandboxes/container/serve/offered-hosts.ts";
import { createOfferHandler } from "../../../sandboxes/container/serve/stackblitz-offer.ts";
import { buildStackblitz } from "../../../scripts/build-stackblitz.ts";
import { startStandIn } from "../../stackblitz/server.ts";
import { stackblitzProfile } from "../hosts/stackblitz-profile.ts";
import { launchChromium } from "./in-chromium.ts";
import { describeInBrowser } from "./in-page.ts";

/**
 * The contract on StackBlitz's host: on a stand-in that does what StackBlitz documents, or on StackBlitz itself
 * when `npm run prove:stackblitz` asks for it.
 */
const real = process.env.STACKBLITZ === "real";
const cache = fileURLToPath(new URL("../../../.cache/", import.meta.url));
const bundleDirectory = join(cache, "stackblitz");

await buildStackblitz(bundleDirectory);
const standIn = real ? null : await startStandIn();
afterAll(() => standIn?.close());
const hosts = readHosts({ STACKBLITZ_FRAMES: standIn?.frames ?? process.env.STACKBLITZ_FRAMES });

describeInBrowser(
  stackblitzProfile(real ? "StackBlitz itself" : "a stand-in"),
  "page/stackblitz.ts",
  () => launchChromium(standIn?.origin),
  {
    frames: hosts.frames,
    answer: createOfferHandler({ hosts, imageDirectory: join(cache, "image"), bundleDirectory }),
  },
);
