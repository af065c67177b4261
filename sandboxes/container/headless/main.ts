import "../protocol/no-eval.ts";
import { Sandbox } from "../kernel/sandbox.ts";
import { readConfiguration } from "./configuration.ts";
import { browserPlatform } from "./platform.ts";
import { start } from "./start.ts";

/** Entry of the headless page, `/headless`, which @webcontainer/api frames. */
const configuration = readConfiguration(document);
const platform = browserPlatform(configuration);
// Begun before the client asks for a sandbox; a failure shows, and is tried anew, when one is booted.
platform.assets(() => {}).catch(() => {});
await start(configuration, (store) => {
  // So that the browser does not clear it by itself when the disk runs low; a refusal changes nothing else.
  if (store !== null) navigator.storage.persist().catch(() => false);
  return Sandbox.boot(platform, { store });
});
