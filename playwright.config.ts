import { defineConfig } from "@playwright/test";

/** Tests that act as a learner, in the Chromium of this machine, on the built site. */
export default defineConfig({
  testDir: "tests/browser",
  testMatch: "**/*.spec.ts",
  outputDir: ".cache/test-results",
  globalSetup: "./tests/setup/site.ts",
  // A browser with two interpreters fills two cores: more at a time would only wait for each other.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["json", { outputFile: ".cache/browser-results.json" }]],
  // Recording takes processor time that the tests want: `--trace retain-on-failure` records them.
  use: { trace: "off", screenshot: "only-on-failure" },
});
