import { buildImage, wheelDirectory } from "../../sandboxes/image/build.ts";
import { downloadWheels } from "../../sandboxes/image/download.ts";
import { readLock } from "../../sandboxes/image/lock.ts";
import { buildGrader } from "../build-grader.ts";
import { buildSandbox } from "../build-sandbox.ts";
import { buildStackblitz } from "../build-stackblitz.ts";
import { buildEditor } from "../editor/build.ts";
import { explain } from "./explain.mjs";
import { buildOffline } from "./offline.ts";
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
  await step("grader", async () => {
    await buildGrader(`${cache}grader`);
    return "built";
  });
  await step("editor", async (progress) => {
    const built = await buildEditor(`${cache}editor`, (what) => progress.update(what));
    return built ? "built" : "already there";
  });
  await step("site", buildSite);
  await step("offline copies", buildOffline);
} catch (error) {
  console.error(`\n${explain(error)}`);
  process.exitCode = 1;
}
