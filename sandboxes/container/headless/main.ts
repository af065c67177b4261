import "../protocol/no-eval.ts";
import { Sandbox } from "../kernel/sandbox.ts";
import { readConfiguration } from "./configuration.ts";
import { browserPlatform } from "./platform.ts";
import { start } from "./start.ts";

/** Entry of the headless page, `/headless`, which @webcontainer/api frames. */
const configuration = readConfiguration(document);
const platform = browserPlatform(configuration);
await start(configuration, () => Sandbox.boot(platform));
