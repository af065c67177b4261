import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { openClassSite, signUp } from "./class-site.ts";
import { keepsRules } from "./rules.ts";
import { source, Workbench } from "./workbench.ts";

/** One class from its first instructor to its gradebook, each person in a browser of their own. */
let site: Awaited<ReturnType<typeof openClassSite>>;
let instructor: Page;
let learner: Page;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  site = await openClassSite("instructor", "learner");
  [instructor, learner] = site.pages as [Page, Page];
});
test.afterAll(() => site.close());

test("a class from its first instructor to its gradebook", async () => {
  // Quiet it takes half a minute; grading waits for interpreters that a loaded machine starts slowly.
  test.setTimeout(300_000);
  await test.step("the printed address leads a new account to the first class", async () => {
    await instructor.goto(await site.letterWith(/http:\S+\/classroom\/first-instructor\?code=\S+/));
    await expect(instructor.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await keepsRules(instructor);
    await instructor.getByRole("link", { name: "Make an account" }).click();
    await signUp(instructor, "Ada Teacher", "ada@school.example");
    await instructor.goto(await site.letterWith(/http:\S+verify-email\S+/));
    await instructor.getByRole("button", { name: "Become the first instructor" }).click();
    await instructor.getByLabel("Name", { exact: true }).fill("Web frameworks");
    await instructor.getByLabel("Time zone").fill("Mars/Base");
    await instructor.getByRole("button", { name: "Make the class" }).click();
    await expect(instructor.getByText("That is no time zone")).toBeVisible();
    await expect(instructor.getByLabel("Name", { exact: true })).toHaveValue("Web frameworks");
    await instructor.getByLabel("Time zone").fill("Europe/Berlin");
    await instructor.getByRole("button", { name: "Make the class" }).click();
  });

  let code = "";
  await test.step("a roster is imported, and a join code made", async () => {
    const csv = 'email,name,section\nbob@school.example,"=HYPERLINK(1)",B\n';
    const file = { name: "roster.csv", mimeType: "text/csv", buffer: Buffer.from(csv) };
    await instructor.getByLabel("CSV file").setInputFiles(file);
    await instructor.getByRole("button", { name: "Import" }).click();
    await expect(instructor.getByText("1 invited")).toBeVisible();
    await instructor.getByRole("button", { name: "Make a new code" }).click();
    code = (await instructor.getByText(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){2}$/).textContent()) ?? "";
    await keepsRules(instructor);
  });

  await test.step("an exercise is assigned", async () => {
    await instructor.getByRole("link", { name: "Assignments" }).click();
    await instructor.getByRole("link", { name: "Make an assignment" }).click();
    await instructor.getByLabel("Title").fill("Validation");
    await instructor.getByLabel("Opens").fill("2026-01-01T08:00");
    await instructor.getByLabel("Due").fill("2040-01-01T08:00");
    await instructor.getByText("Validation 3 exercises").click();
    await instructor.getByRole("checkbox", { name: /An endpoint that is never surprised/ }).check();
    await instructor.getByRole("button", { name: "Make the assignment" }).click();
    await expect(instructor.getByRole("heading", { name: "Validation", level: 1 })).toBeVisible();
    await keepsRules(instructor);
  });

  const assignment = instructor.url();
  await test.step("a learner joins by the link and sees what is due", async () => {
    await learner.goto(`/classroom/join?code=${code}`);
    await learner.getByRole("link", { name: "Make an account" }).click();
    await signUp(learner, "Tom Learner", "tom@school.example");
    await learner.goto(await site.letterWith(/http:\S+verify-email\S+join\S+/));
    await learner.getByRole("button", { name: "Join the class" }).click();
    await expect(learner.getByRole("heading", { name: "Web frameworks" })).toBeVisible();
    await expect(learner.getByRole("navigation", { name: "Class" })).toHaveCount(0);
    await learner.getByRole("link", { name: "Validation" }).click();
    await expect(learner.getByText("Due Sun, 1 Jan 2040, 08:00 CET")).toBeVisible();
    await keepsRules(learner);
  });

  await test.step("solves and submits, and has a receipt", async () => {
    await learner.getByRole("link", { name: "An endpoint that is never surprised" }).click();
    const bench = new Workbench(learner, "FastAPI");
    await bench.region.scrollIntoViewIfNeeded();
    await expect(bench.region.locator(".monaco-editor .view-line").first()).toBeVisible();
    await bench.type(source("FastAPI", "solution", "main.py"));
    await bench.show("Checks");
    const assigned = bench.region.getByRole("region", { name: "Assigned in Web frameworks" });
    await assigned.getByRole("button", { name: "Submit" }).click();
    await expect(assigned.getByText(/Stored as attempt 1, receipt/)).toBeVisible();
    await assigned.getByRole("button", { name: "Submit" }).click();
    await expect(assigned.getByText(/These files were stored already as attempt 1/)).toBeVisible();
  });

  await test.step("the grade that the server made appears", async () => {
    const grade = learner.getByRole("link", { name: "See its grade" });
    await learner.goto((await grade.getAttribute("href")) ?? "");
    // The page looks again by itself until it is graded.
    await expect(learner.getByText("8 of 8 points.")).toBeVisible({ timeout: 90_000 });
    await keepsRules(learner);
  });

  await test.step("the learner submits once more, and the attempts are compared", async () => {
    await learner.goBack();
    const bench = new Workbench(learner, "FastAPI");
    await bench.region.scrollIntoViewIfNeeded();
    await expect(bench.region.locator(".monaco-editor .view-line").first()).toBeVisible();
    await bench.type(`${source("FastAPI", "solution", "main.py")}\n# a second thought\n`);
    await bench.show("Checks");
    await bench.region.getByRole("button", { name: "Submit" }).click();
    await expect(bench.region.getByText(/Stored as attempt 2/)).toBeVisible();
    const grade = bench.region.getByRole("link", { name: "See its grade" });
    await learner.goto((await grade.getAttribute("href")) ?? "");
    const changes = learner.getByRole("region", { name: "Changes of main.py" });
    await expect(changes.getByRole("row", { name: /added.*# a second thought/ })).toBeVisible();
    await learner.getByRole("link", { name: "compare with the start" }).click();
    await expect(learner.getByRole("heading", { name: "From the exercise’s start to this" })).toBeVisible();
    await expect(changes.getByRole("row", { name: /removed/ }).first()).toBeVisible();
    await expect(learner.getByText("8 of 8 points.")).toBeVisible({ timeout: 90_000 });
    await keepsRules(learner);
  });

  await test.step("the instructor sees it, sets another with a reason, and the file says what the page says", async () => {
    const room = new URL(instructor.url()).pathname.split("/").slice(0, 3).join("/");
    const row = instructor.getByRole("row", { name: /Tom Learner/ });
    const csv = async () => {
      const link = instructor.getByRole("link", { name: "Download as CSV" });
      const [download] = await Promise.all([instructor.waitForEvent("download"), link.click()]);
      return readFile(await download.path(), "utf8");
    };
    await instructor.goto(room);
    await expect(row).toContainText("solved");
    await keepsRules(instructor);
    await instructor.goto(`${room}/gradebook`);
    await expect(row).toContainText("100 %");
    expect(await csv()).toContain("Tom Learner,tom@school.example,,,100,100");
    await instructor.getByRole("link", { name: "Tom Learner" }).click();
    await instructor.waitForURL(/\/learners\//);
    const report = instructor.url();
    await instructor.getByRole("link", { name: /attempt 2/ }).click();
    await expect(instructor.getByRole("region", { name: "main.py", exact: true })).toContainText("FastAPI");
    await instructor.getByRole("link", { name: "Open a copy in the workbench" }).click();
    const offered = instructor.getByRole("dialog", { name: "Open the FastAPI project of this link?" });
    await offered.getByRole("button", { name: "Replace the files" }).click();
    await expect(offered).toBeHidden();
    await expect(new Workbench(instructor, "FastAPI").region).toContainText("RequestValidationError");
    await instructor.goto(assignment);
    await instructor.getByRole("link", { name: "Similarity" }).click();
    await expect(instructor.getByText("not yet two learners’ submissions to compare")).toBeVisible();
    await keepsRules(instructor);
    await instructor.goto(report);
    await instructor.getByLabel("Points").fill("6");
    await instructor.getByLabel("Reason").first().fill("Shown in class");
    await instructor.getByRole("button", { name: "Set", exact: true }).click();
    await expect(instructor.getByText("Saved, and written down in the log.")).toBeVisible();
    await instructor.goto(`${room}/gradebook`);
    await expect(row).toContainText("75 %");
    expect(await csv()).toContain("Tom Learner,tom@school.example,,,75,75");
    await keepsRules(instructor);
  });

  await test.step("the pages between keep the accessibility rules as well", async () => {
    const room = new URL(instructor.url()).pathname.split("/").slice(0, 3).join("/");
    for (const path of ["/classroom", `${room}/settings`, `${room}/assignments/new`, "/account"]) {
      await instructor.goto(path);
      await keepsRules(instructor);
    }
    await instructor.goto(`${room}/gradebook`);
    await instructor.getByRole("link", { name: "Tom Learner" }).click();
    await keepsRules(instructor);
    await instructor.getByRole("link", { name: /attempt 1/ }).click();
    await keepsRules(instructor);
    await instructor.goto(`${room}/gradebook`);
  });

  await test.step("a program reads the class with a token that was shown once", async () => {
    const book = instructor.url();
    const room = new URL(book).pathname.split("/").slice(0, 3).join("/");
    await instructor.goto(`${room}/connections`);
    const form = instructor.getByRole("form", { name: "Make a token" });
    await form.getByLabel("Name").fill("timetable");
    await form.getByRole("button", { name: "Make a token" }).click();
    const shown = instructor.getByText(/counterpoint_[\w-]+/);
    const [token = ""] = /counterpoint_[\w-]+/.exec((await shown.textContent()) ?? "") ?? [];
    const roster = `${site.url}/api/v1/classes/${room.split("/")[2]}/roster`;
    const asked = await learner.request.get(roster, { headers: { authorization: `Bearer ${token}` } });
    expect(asked.status()).toBe(200);
    expect(JSON.stringify(await asked.json())).toContain("tom@school.example");
    expect((await instructor.request.get(roster)).status()).toBe(401);
    await keepsRules(instructor);
    await instructor.reload();
    await expect(instructor.getByRole("row", { name: /timetable/ })).toBeVisible();
    await expect(shown).toHaveCount(0);
    await instructor.goto(book);
  });

  await test.step("a stranger and a learner are shown nothing of it", async () => {
    const book = `${new URL(instructor.url()).pathname}`;
    expect((await learner.goto(book))?.status()).toBe(404);
    const exported = await learner.request.get(`${book}/export`);
    expect(exported.status()).toBe(403);
    const forged = await learner.request.post("/api/classroom/submissions", {
      data: { itemId: "x" },
      headers: { origin: "https://evil.example" },
    });
    expect(forged.status()).toBe(403);
    await learner.goto("/account/sign-in?next=https://evil.example");
    await expect(learner.locator('input[name="next"]').first()).toHaveValue("/classroom");
  });
});

test("what programs and platforms are told of it, and its pages in German", async () => {
  test.setTimeout(180_000);
  const book = instructor.url();
  await test.step("a webhook is added at a public address alone, with a secret that is shown once", async () => {
    await instructor.goto(book.replace("gradebook", "connections"));
    const form = instructor.getByRole("form", { name: "Add a webhook" });
    await form.getByLabel("Address").fill("https://127.0.0.1/hook");
    await form.getByRole("button", { name: "Add a webhook" }).click();
    await expect(form.getByText("in a private network")).toBeVisible();
    await form.getByLabel("Address").fill("https://listener.example/hook");
    await form.getByRole("button", { name: "Add a webhook" }).click();
    await expect(instructor.getByText(/whsec_/)).toBeVisible();
    await expect(instructor.getByText("https://listener.example/hook")).toBeVisible();
    await keepsRules(instructor);
    await instructor
      .getByRole("form", { name: "Remove https://listener.example/hook" })
      .getByRole("button")
      .click();
    await expect(instructor.getByText("https://listener.example/hook")).toHaveCount(0);
  });

  await test.step("the administrator registers a learning platform, and takes it away", async () => {
    await instructor.goto("/classroom/platforms");
    const form = instructor.getByRole("form", { name: "Register a platform" });
    const fields = {
      Name: "School Moodle",
      Issuer: "https://moodle.example",
      "Client id": "tool-7",
      "Deployment ids": "1",
      "Address for authentication": "https://moodle.example/auth",
      "Address for tokens": "https://moodle.example/token",
      "Address of the key set": "https://moodle.example/keys",
    };
    for (const [label, value] of Object.entries(fields)) await form.getByLabel(label).fill(value);
    await form.getByRole("button", { name: "Register the platform" }).click();
    await expect(instructor.getByText("registered by Ada Teacher")).toBeVisible();
    await keepsRules(instructor);
    await instructor.getByRole("form", { name: "Remove School Moodle" }).getByRole("button").click();
    await expect(instructor.getByText("registered by Ada Teacher")).toHaveCount(0);
    expect((await learner.goto("/classroom/platforms"))?.status()).toBe(404);
  });

  await test.step("a report is printed without what is for the screen", async () => {
    await instructor.goto(book);
    await instructor.getByRole("link", { name: "Tom Learner" }).click();
    await expect(instructor.getByRole("button", { name: "Print this report" })).toBeVisible();
    await instructor.emulateMedia({ media: "print" });
    await expect(instructor.getByRole("table").first()).toBeVisible();
    for (const part of ["banner", "contentinfo", "button", "textbox"] as const)
      await expect(instructor.getByRole(part)).toHaveCount(0);
    await instructor.emulateMedia({ media: null });
  });

  await test.step("a learner chooses German, and a refusal is in German as well", async () => {
    await learner.goto("/classroom");
    await learner.getByRole("button", { name: "Deutsch" }).click();
    await expect(learner.getByRole("heading", { name: "Kurse", level: 1 })).toBeVisible();
    await expect(learner.locator("html")).toHaveAttribute("lang", "de");
    await expect(learner.getByRole("link", { name: "Lektionen" })).toBeVisible();
    await learner.getByLabel("Code").fill("AAAA-AAAA-AAAA");
    await learner.getByRole("button", { name: "Beitreten" }).click();
    await expect(learner.getByText("Kein Kurs hat jetzt diesen Code")).toBeVisible();
    await keepsRules(learner);
    await learner.getByRole("link", { name: "Web frameworks" }).click();
    await learner.getByRole("link", { name: "Validation" }).click();
    await expect(learner.getByText("Fällig So., 1. Jan. 2040, 08:00 MEZ")).toBeVisible();
    await learner.getByRole("link", { name: /Versuch 1/ }).click();
    await expect(learner.getByText("8 von 8 Punkten.")).toBeVisible();
    await keepsRules(learner);
    await learner.reload();
    await expect(learner.getByText("8 von 8 Punkten.")).toBeVisible();
    await learner.getByRole("button", { name: "English" }).click();
    await expect(learner.getByText("8 of 8 points.")).toBeVisible();
  });

  await test.step("an instructor comments beside a line, and the learner reads it there", async () => {
    await instructor.goto(learner.url());
    const code = instructor.getByRole("region", { name: "main.py", exact: true });
    await code.getByRole("button", { name: "Comment on line 1", exact: true }).press("ArrowDown");
    await expect(code.getByRole("button", { name: "Comment on line 2", exact: true })).toBeFocused();
    await instructor.keyboard.press("Enter");
    await code.getByLabel("Comment on line 2 of main.py").fill("Well named.");
    await code.getByRole("button", { name: "Say it" }).click();
    await expect(code.getByText("Ada Teacher: Well named.")).toBeVisible();
    await keepsRules(instructor);
    await learner.reload();
    const said = learner.getByRole("region", { name: "main.py", exact: true }).getByRole("listitem").nth(1);
    await expect(said).toContainText("Ada Teacher: Well named.");
  });
});
