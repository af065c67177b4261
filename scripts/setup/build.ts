import { buildImage, wheelDirectory } from "../../sandboxes/image/build.ts";
import { downloadWheels } from "../../sandboxes/image/download.ts";
import { readLock } from "../../sandboxes/image/lock.ts";
import { buildSandbox } from "../build-sandbox.ts";
import { buildStackblitz } from "../build-stackblitz.ts";
import { explain } from "./explain.mjs";
import { cache } from "./paths.mjs";
import { step } from "./progress.mjs";
import { buildSite } from "./site.ts";

/** The steps of set-up that run with the project's Node: each keeps what is there, and goes on where it stopped. */
try {
  await step("Python packages", async (progress) => {
    const packages = await readLock();
    const downloaded = await downloadWheels(packages, wheelDirectory, (present) =>
      progress.update(`${present} of ${packages.length}`),
    );
    return downloaded === 0 ? "already there" : `${downloaded} downloaded`;
  });
  await step("Python image", async (progress) => {
    const built = await buildImage((what) => progress.update(what));
    return built === 0 ? "already there" : "built";
  });
  await step("sandbox", async (progress) => {
    const built = await buildSandbox(`${cache}sandbox`, (line) => progress.update(line));
    return built ? "built" : "already there";
  });
  await step("StackBlitz host", async () => {
    await buildStackblitz(`${cache}stackblitz`);
    return "built";
  });
  await step("site", buildSite);
} catch (error) {
  console.error(`\n${explain(error)}`);
  process.exitCode = 1;
}
