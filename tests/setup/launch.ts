import { findChromium } from "./chromium.ts";

/**
 * Features that tests do without. Playwright's own list, which this one replaces (of a repeated switch
 * Chromium takes the last), also turns storage partitioning off, and a service worker in a frame of
 * another site is then refused: nothing a reader's browser does.
 */
const features = [
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "MediaRouter",
  "PaintHolding",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
];

/** As a reader's Chromium, but quiet and without a GPU. */
const chromiumArguments: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${features.join(",")}`,
];

/**
 * How tests and measurements start Chromium, for Playwright's `launch` and `launchPersistentContext`.
 * @throws Error when this machine has no Chromium
 */
export function chromiumLaunch(): { readonly executablePath: string; readonly args: string[] } {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium on this machine: npm test installs one where it can.");
  return { executablePath, args: [...chromiumArguments] };
}
