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

/** Arguments with which tests and measurements start Chromium: as a reader's, but quiet and without a GPU. */
export const chromiumArguments: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${features.join(",")}`,
];
