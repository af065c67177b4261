import "../protocol/no-eval.ts";
import "../protocol/zod-words.ts";
import { Sandbox } from "../kernel/sandbox.ts";
import { readConfiguration } from "./configuration.ts";
import { keepSandbox } from "./offline/keep.ts";
import { browserPlatform } from "./platform.ts";
import { obstacle, start } from "./start.ts";

/** Entry of the headless page, `/headless`, which @webcontainer/api frames. */
const configuration = readConfiguration(document);
const platform = browserPlatform(configuration);
const problem = obstacle();
/** Once for the page, after its first sandbox is open. */
let keeping = false;
// Begun before the client asks for one, which it does some hundred milliseconds later.
let begun = problem === null ? Sandbox.prepare(platform) : null;
await start(configuration, problem, async (store, id) => {
  // So that the browser does not clear it by itself when the disk runs low; a refusal changes nothing else.
  if (store !== null) navigator.storage.persist().catch(() => false);
  const sandbox = begun ?? Sandbox.prepare(platform);
  begun = null;
  await sandbox.open(store);
  if (!keeping) void keepSandbox({ id, site: configuration.site, imageKept: platform.imageKept });
  keeping = true;
  return sandbox;
});
