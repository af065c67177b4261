import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { chromium } from "@playwright/test";
import puppeteer from "puppeteer-core";
import { chromiumLaunch } from "./tests/setup/launch.ts";
import { launchSite } from "./tests/setup/site.ts";
import { fastapi } from "./bench/voices.ts";
import { startAndAsk } from "./bench/measures/lesson.ts";
const site = await launchSite({});
const lesson = `${site.url}/lessons/validation/types-or-fields`;
const { executablePath, args } = chromiumLaunch();
rmSync("/tmp/exp-prof", { recursive: true, force: true });
const port = 9445;
const chrome = spawn(executablePath, [...args, "--headless", `--remote-debugging-port=${port}`, "--user-data-dir=/tmp/exp-prof", "--window-size=1600,1000", "about:blank"], { stdio: "ignore" });
let up = false; for (let i = 0; i < 100 && !up; i++) { up = await fetch(`http://127.0.0.1:${port}/json/version`).then(() => true, () => false); if (!up) await new Promise((r) => setTimeout(r, 100)); }
async function viaPlaywright(warm = 0) {
  const b = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = await b.contexts()[0]!.newPage();
  const s = performance.now();
  await page.goto(lesson, { waitUntil: "commit" });
  await startAndAsk(page, fastapi);
  const t = performance.now() - s;
  if (warm) await page.waitForTimeout(warm);
  await page.close(); await b.close(); return t;
}
async function viaPuppeteer() {
  const b = await puppeteer.connect({ browserURL: `http://127.0.0.1:${port}`, networkEnabled: false, defaultViewport: null });
  const page = await b.newPage();
  const s = performance.now();
  await page.goto(lesson, { waitUntil: "domcontentloaded" }).catch((e) => console.log(String(e)));
  await startAndAsk(page as never, fastapi);
  const t = performance.now() - s;
  await page.close(); await b.disconnect(); return t;
}
await viaPlaywright(25000);
for (let i = 0; i < 6; i++) console.log("playwright", (await viaPlaywright()).toFixed(0), "puppeteer", (await viaPuppeteer()).toFixed(0));
chrome.kill(); site.stop(); process.exit(0);
