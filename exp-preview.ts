import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { chromiumLaunch } from "./tests/setup/launch.ts";
import { launchSite } from "./tests/setup/site.ts";
import { fastapi } from "./bench/voices.ts";
import { edit, serveLesson, untilAnswered } from "./bench/measures/served.ts";
const site = await launchSite({});
const { executablePath, args } = chromiumLaunch();
rmSync("/tmp/exp-prof", { recursive: true, force: true });
const port = 9444;
const chrome = spawn(executablePath, [...args, "--headless", `--remote-debugging-port=${port}`, "--user-data-dir=/tmp/exp-prof", "--window-size=1600,1000", "about:blank"], { stdio: "ignore" });
let browser: any;
for (let i = 0; i < 100 && !browser; i++) { browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => null); if (!browser) await new Promise((r) => setTimeout(r, 100)); }
const context = browser.contexts()[0];
const served = await serveLesson(context, `${site.url}/lessons/validation/types-or-fields`, fastapi);
const { source, answer } = fastapi.edit(1);
await edit(served, source);
await untilAnswered(served, answer);
await served.page.waitForTimeout(6000);
const many = `(async (n, k) => { const med=(a)=>a.toSorted((x,y)=>x-y)[a.length>>1]; const single=[]; for (let i=0;i<60;i++){const s=performance.now(); await (await fetch("/version",{cache:"no-store"})).text(); single.push(performance.now()-s);} const rounds=[]; for (let r=0;r<k;r++){ const s=performance.now(); const t=await Promise.all(Array.from({length:n},async()=>{await (await fetch("/version",{cache:"no-store"})).text(); return performance.now()-s;})); rounds.push([med(t), Math.max(...t)]);} return JSON.stringify({single: med(single.slice(20)), rounds}); })(50, 6)`;
console.log("playwright", await served.asker.evaluate(many));
console.log("playwright", await served.asker.evaluate(many));
const url = served.asker.url();
await browser.close();
const list = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as any[];
for (const t of list) console.log(t.type, t.url.slice(0, 100));
const targets = list.filter((t) => t.type === "iframe" && t.url === url);
const wsOf = (t: any) => new Promise<any>((resolve) => { const ws = new WebSocket(t.webSocketDebuggerUrl); let id = 0; const waiting = new Map(); ws.onmessage = (e) => { const m = JSON.parse(String(e.data)); if (m.id) { waiting.get(m.id)?.(m.result ?? m.error); } }; ws.onopen = () => resolve({ send: (method: string, params: any = {}) => new Promise((r) => { waiting.set(++id, r); ws.send(JSON.stringify({ id, method, params })); }), close: () => ws.close() }); });
const asker = await wsOf(targets[targets.length - 1]);
for (let i = 0; i < 2; i++) { const r = await asker.send("Runtime.evaluate", { expression: many, awaitPromise: true, returnByValue: true }); console.log("raw", r.result?.value ?? JSON.stringify(r)); }
if (process.argv[2] === "profile") {
  const others = await Promise.all(list.filter((t) => t.type !== "page" || true).map(async (t) => ({ t, s: await wsOf(t) })));
  for (const { s } of others) { await s.send("Profiler.enable"); await s.send("Profiler.setSamplingInterval", { interval: 200 }); await s.send("Profiler.start"); }
  const r = await asker.send("Runtime.evaluate", { expression: many, awaitPromise: true, returnByValue: true }); console.log("profiled", r.result?.value);
  let i = 0;
  for (const { t, s } of others) { const p = await s.send("Profiler.stop"); writeFileSync(`/tmp/prof-${i++}-${t.type}.json`, JSON.stringify({ url: t.url, profile: p.profile })); }
}
chrome.kill();
site.stop();
process.exit(0);
