import puppeteer, { type Browser } from "puppeteer-core";
import { findFirefox } from "./firefox.ts";

/** Milliseconds that one message of WebDriver BiDi may take: a case, with the start of Python. */
const protocolTimeout = 180_000;

/**
 * Starts this machine's Firefox with a new profile, driven by WebDriver BiDi.
 * @param preferences of `about:config`, beside the usual ones
 * @throws Error when there is none
 */
export async function launchFirefox(preferences: Readonly<Record<string, unknown>> = {}): Promise<Browser> {
  const executablePath = await findFirefox();
  if (!executablePath) throw new Error("No Firefox on this machine: npm test installs one where it can.");
  return puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    protocolTimeout,
    extraPrefsFirefox: preferences,
  });
}
