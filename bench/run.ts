import { mkdirSync, writeFileSync } from "node:fs";
import type { Ratio } from "./figures.ts";
import { table } from "./figures.ts";
import { groups } from "./groups.ts";
import { openSetting, root } from "./setting.ts";

/**
 * `npm run bench [-- SAMPLES [GROUP…]]`: each figure as a ratio to a baseline measured in this same run, in one
 * Chromium profile with a warm cache; a table on the terminal, and JSON in `bench/results/`. Needs a machine
 * without other work, and a built site (`npm start` once).
 */
const [samples = "5", ...names] = process.argv.slice(2);
const unknown = names.filter((name) => !(name in groups));
if (unknown.length > 0 || !(Number(samples) >= 1)) {
  console.error(`npm run bench -- SAMPLES GROUP…; groups: ${Object.keys(groups).join(", ")}`);
  process.exit(2);
}

const setting = await openSetting(Number(samples));
const ratios: Ratio[] = [];
const failed: string[] = [];
try {
  for (const [name, measure] of Object.entries(groups)) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.error(`measuring ${name}`);
    try {
      ratios.push(...(await measure(setting)));
    } catch (error) {
      // What the other groups measured took minutes, and holds without this one.
      failed.push(name);
      console.error(error);
    }
    await setting.rest();
  }
} finally {
  await setting.close();
}
console.log(table(ratios));
mkdirSync(`${root}bench/results`, { recursive: true });
writeFileSync(`${root}bench/results/latest.json`, `${JSON.stringify(ratios, null, 2)}\n`);
if (failed.length > 0) console.error(`not measured: ${failed.join(", ")}`);
process.exitCode = failed.length > 0 || ratios.some((entry) => entry.ratio > entry.budget) ? 1 : 0;
