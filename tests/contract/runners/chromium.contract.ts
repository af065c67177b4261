import { builtInProfile } from "../hosts/built-in-profile.ts";
import { launchChromium } from "./in-chromium.ts";
import { describeInBrowser } from "./in-page.ts";

describeInBrowser(builtInProfile("Chromium"), "page/main.ts", () => launchChromium());
