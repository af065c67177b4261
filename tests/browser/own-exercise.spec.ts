import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { unzipSync } from "fflate";
import { openClassSite, signUp } from "./class-site.ts";
import { keepsRules } from "./rules.ts";
import { Workbench } from "./workbench.ts";

/** An exercise of one's own from its first word to a grade: an instructor and a learner, a browser each. */
let site: Awaited<ReturnType<typeof openClassSite>>;
let instructor: Page;
let learner: Page;

test.beforeAll(async () => {
  site = await openClassSite("instructor", "learner");
  [instructor, learner] = site.pages as [Page, Page];
});
test.afterAll(() => site.close());

const solution = `from fastapi import FastAPI

app = FastAPI()


@app.get("/greetings/{name}")
def greet(name: str):
    return {"greeting": f"Hello, {name}!"}
`;
const mutant = "fastapi/mutants/always-the-same/main.py";

test("an exercise is written, proved, published, assigned, solved and graded", async () => {
  // Programs of two proofs and a submission are run, each by an interpreter of its own.
  test.setTimeout(400_000);
  const list = instructor.getByRole("navigation", { name: "Files of the exercise" });
  const area = instructor.locator("#file-text");
  const saved = instructor.getByText("Saved.", { exact: true });
  const write = async (path: string, text: string) => {
    await list.getByRole("button", { name: path }).click();
    await expect(instructor.getByLabel(path, { exact: true })).toBeVisible();
    await area.fill(text);
    await expect(saved).toBeVisible();
  };
  const prove = instructor.getByRole("button", { name: "Prove these files" });
  const publish = instructor.getByRole("button", { name: "Publish these files" });

  let code = "";
  await test.step("an instructor has a class", async () => {
    await instructor.goto(await site.letterWith(/http:\S+\/classroom\/first-instructor\?code=\S+/));
    await instructor.getByRole("link", { name: "Make an account" }).click();
    await signUp(instructor, "Ada Teacher", "ada@school.example");
    await instructor.goto(await site.letterWith(/http:\S+verify-email\S+/));
    await instructor.getByRole("button", { name: "Become the first instructor" }).click();
    await instructor.getByLabel("Name", { exact: true }).fill("Web frameworks");
    await instructor.getByLabel("Time zone").fill("UTC");
    await instructor.getByRole("button", { name: "Make the class" }).click();
    await instructor.getByRole("button", { name: "Make a new code" }).click();
    code = (await instructor.getByText(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){2}$/).textContent()) ?? "";
  });

  await test.step("a new exercise is saved as it is written, and what is wrong has its line", async () => {
    await instructor.getByRole("link", { name: "Exercises", exact: true }).click();
    await expect(instructor.getByText("There are none yet.")).toBeVisible();
    await keepsRules(instructor);
    await instructor.getByRole("button", { name: "Begin a new exercise" }).click();
    await expect(instructor.getByRole("heading", { name: "Greet by name", level: 1 })).toBeVisible();
    await write(
      "index.md",
      "Greet **everybody**. <img src=x onerror=\"document.title='broken'\"> [x](javascript:1)",
    );
    const prose = instructor.getByRole("region", { name: "The prose, as learners see it" });
    await expect(prose.locator("strong")).toHaveText("everybody");
    await expect(prose.locator("img, a")).toHaveCount(0);
    await list.getByRole("button", { name: "exercise.json" }).click();
    const declared = await area.inputValue();
    await write("exercise.json", declared.replace('"minutes": 5', '"minutes": "long"'));
    const problem = instructor.getByRole("button", { name: "exercise.json, line 4" });
    await expect(problem).toBeVisible();
    await expect(prove).toBeDisabled();
    await problem.click();
    await expect(area).toBeFocused();
    await write("exercise.json", declared.replace("Greet by name", "Greet everybody"));
    await expect(instructor.getByText("The files are whole.")).toBeVisible();
    await instructor.reload();
    await expect(instructor.getByRole("heading", { name: "Greet everybody", level: 1 })).toBeVisible();
    await keepsRules(instructor);
  });

  await test.step("a mutant that nothing catches keeps it from being published", async () => {
    await write(mutant, solution);
    await expect(publish).toBeDisabled();
    await prove.click();
    await expect(instructor.getByText("Not proved: 1 of 3 programs do not do what they must.")).toBeVisible({
      timeout: 120_000,
    });
    const row = instructor.getByRole("row", { name: /always-the-same/ });
    await expect(row).toContainText('It is not caught by "greets".');
    await expect(publish).toBeDisabled();
    await keepsRules(instructor);
  });

  await test.step("proved, it is published, and comes back from its own zip", async () => {
    await write(mutant, solution.replace('f"Hello, {name}!"', '"Hello, world!"'));
    await expect(instructor.getByText("This proof is of earlier files.")).toBeVisible();
    await prove.click();
    await expect(instructor.getByText("Proved: all 3 programs do what they must.")).toBeVisible({
      timeout: 120_000,
    });
    await publish.click();
    const link = instructor.getByRole("link", { name: "download version 1" });
    await expect(link).toBeVisible();
    await expect(publish).toBeDisabled();
    const [download] = await Promise.all([instructor.waitForEvent("download"), link.click()]);
    const zip = await readFile(await download.path());
    await instructor.getByRole("link", { name: "Exercises of Web frameworks" }).click();
    await instructor
      .getByLabel("Zip")
      .setInputFiles({ name: "bad.zip", mimeType: "application/zip", buffer: Buffer.from("no zip") });
    await instructor.getByRole("button", { name: "Import it" }).click();
    await expect(instructor.getByText("This is no zip")).toBeVisible();
    await instructor
      .getByLabel("Zip")
      .setInputFiles({ name: "greet.zip", mimeType: "application/zip", buffer: zip });
    await instructor.getByRole("button", { name: "Import it" }).click();
    await expect(instructor.getByRole("heading", { name: "Greet everybody", level: 1 })).toBeVisible();
    await instructor.getByRole("button", { name: "Delete this exercise" }).click();
    await expect(instructor.getByRole("link", { name: "Greet everybody" })).toHaveCount(1);

    const folder = await mkdtemp(join(tmpdir(), "counterpoint-exercise-"));
    for (const [path, bytes] of Object.entries(unzipSync(zip))) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    await instructor.getByLabel("Folder").setInputFiles(folder);
    await expect(instructor.getByText("The folder is packed")).toBeVisible();
    await keepsRules(instructor);
    await instructor.getByRole("button", { name: "Import it" }).click();
    await expect(instructor.getByRole("heading", { name: "Greet everybody", level: 1 })).toBeVisible();
    await instructor.getByRole("button", { name: "Delete this exercise" }).click();
    await expect(instructor.getByRole("link", { name: "Greet everybody" })).toHaveCount(1);
    await rm(folder, { recursive: true });
  });

  await test.step("it is assigned", async () => {
    await instructor.getByRole("link", { name: "Assignments" }).click();
    await instructor.getByRole("link", { name: "Make an assignment" }).click();
    await instructor.getByLabel("Title").fill("Greetings");
    await instructor.getByLabel("Opens").fill("2026-01-01T08:00");
    await instructor.getByText("Of this class 1 exercise").click();
    await instructor.getByRole("checkbox", { name: /Greet everybody/ }).check();
    await instructor.getByRole("button", { name: "Make the assignment" }).click();
    await expect(instructor.getByRole("heading", { name: "Greetings", level: 1 })).toBeVisible();
  });

  await test.step("a learner solves it in the workbench, and the server grades it", async () => {
    await learner.goto(`/classroom/join?code=${code}`);
    await learner.getByRole("link", { name: "Make an account" }).click();
    await signUp(learner, "Tom Learner", "tom@school.example");
    await learner.goto(await site.letterWith(/http:\S+verify-email\S+join\S+/));
    await learner.getByRole("button", { name: "Join the class" }).click();
    await learner.getByRole("link", { name: "Greetings" }).click();
    await learner.getByRole("link", { name: "Greet everybody" }).click();
    await expect(learner.getByRole("heading", { name: "Greet everybody", level: 1 })).toBeVisible();
    expect(await learner.content()).not.toContain("always-the-same");
    expect(await learner.content()).not.toContain("Hello, {name}");
    const bench = new Workbench(learner, "FastAPI");
    await bench.region.scrollIntoViewIfNeeded();
    await expect(bench.region.locator(".monaco-editor .view-line").first()).toBeVisible();
    await keepsRules(learner, "article");
    await bench.type(solution);
    await bench.show("Checks");
    await bench.region.getByRole("button", { name: "Run checks" }).click();
    await expect(bench.region.getByText("The check passed.").first()).toBeVisible({ timeout: 90_000 });
    await bench.region.getByRole("button", { name: "Submit" }).click();
    await expect(bench.region.getByText(/Stored as attempt 1, receipt/)).toBeVisible();
    const grade = bench.region.getByRole("link", { name: "See its grade" });
    await learner.goto((await grade.getAttribute("href")) ?? "");
    await expect(learner.getByText("1 of 1 points.")).toBeVisible({ timeout: 90_000 });
  });

  await test.step("the gradebook has it", async () => {
    const room = new URL(instructor.url()).pathname.split("/").slice(0, 3).join("/");
    await instructor.goto(`${room}/gradebook`);
    await expect(instructor.getByRole("row", { name: /Tom Learner/ })).toContainText("100 %");
  });
});
