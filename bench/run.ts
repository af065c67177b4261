import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { findChromium } from "../tests/setup/chromium.ts";
import { chromiumArguments } from "../tests/setup/launch.ts";
import startSite from "../tests/setup/site.ts";
import { nativeEnvironment, nativeReload } from "./baselines/native-uvicorn.ts";
import { stockPyodide } from "./baselines/stock-pyodide.ts";
import { type Ratio, ratio, table } from "./figures.ts";
import { editToAnswer, openToFirstAnswer } from "./measures/lesson.ts";
import { pageScript } from "./measures/page-weight.ts";

/**
 * `npm run bench [-- SAMPLES]`: each figure as a ratio to a baseline measured in this same run, in one
 * Chromium profile with a warm cache; a table on the terminal, and JSON in `bench/results/`.
 */
const root = fileURLToPath(new URL("../", import.meta.url));
const samples = Number(process.argv[2] ?? 5);
const project = `${root}content/03-validation/01-types-or-fields/fastapi/start`;
const results = `${root}bench/results`;

/** Edit number n: a route whose answer is the number. */
const edit = (source: string, n: number) => ({
  source: `${source}\n\n@app.get("/version")\nasync def version():\n    return {"version": ${n}}\n`,
  answer: `{"version":${n}}`,
});

const executablePath = findChromium();
if (!executablePath) throw new Error("No Chromium on this machine: npm test installs one where it can");
const stopSite = await startSite();
const site = process.env.SITE_URL ?? "";
const lesson = `${site}/lessons/validation/types-or-fields`;
const profile = `${root}.cache/bench-profile`;
rmSync(profile, { recursive: true, force: true });
const context = await chromium.launchPersistentContext(profile, {
  executablePath,
  args: [...chromiumArguments],
  viewport: { width: 1600, height: 1000 },
});
const ratios: Ratio[] = [];
try {
  const stock = await stockPyodide(context, `${root}.cache/wheels`, samples);
  const opened = await openToFirstAnswer(context, lesson, samples);
  ratios.push(ratio("lesson to first answer", opened, { name: "stock Pyodide", samples: stock }, 0.5));

  const python = await nativeEnvironment(`${root}.cache/bench-python`);
  const native = await nativeReload(python, project, edit, samples);
  const source = readFileSync(`${project}/main.py`, "utf8");
  const edited = await editToAnswer(context, lesson, source, edit, samples);
  ratios.push(ratio("edit to new response", edited, { name: "uvicorn --reload", samples: native }, 1));

  const weight = await pageScript(context, lesson);
  ratios.push({
    name: "lesson page's script",
    value: weight,
    baseline: { name: "allowed", value: 300 },
    unit: "KB",
    ratio: weight / 300,
    budget: 1,
    samples: [weight],
  });
} finally {
  await context.close();
  stopSite();
}
console.log(table(ratios));
if (!existsSync(results)) mkdirSync(results, { recursive: true });
writeFileSync(`${results}/latest.json`, `${JSON.stringify(ratios, null, 2)}\n`);
process.exitCode = ratios.some((entry) => entry.ratio > entry.budget) ? 1 : 0;
