import { expect, test } from "./fixtures.ts";
import { openLesson, source } from "./workbench.ts";

test.use({ viewport: { width: 1600, height: 1000 } });

const start = source("FastAPI", "start", "main.py");

/** What a learner writes, and what the page must say, with the place where there is one. */
const faults: readonly { readonly name: string; readonly main: string; readonly says: RegExp }[] = [
  { name: "a syntax error", main: "def broken(:\n", says: /main\.py, line 1/ },
  { name: "an import that does not exist", main: "import nowhere_at_all\n", says: /main\.py, line 1/ },
  {
    name: "an exception at start",
    main: 'x = 1\nraise RuntimeError("at start")\n',
    says: /main\.py, line 2/,
  },
  { name: "no app", main: "application = 1\n", says: /app/ },
];

for (const { name, main, says } of faults) {
  test(`${name} ends in a message, and an edit mends it`, async ({ page }) => {
    const { FastAPI } = await openLesson(page);
    await FastAPI.open("main.py");
    await FastAPI.type(main);
    await FastAPI.region.getByRole("button", { name: "Run FastAPI" }).click();
    await FastAPI.show("Problems");
    await expect(FastAPI.region.getByRole("tabpanel", { name: /^Problems/ })).toContainText(says, {
      timeout: 60_000,
    });
    await FastAPI.type(start);
    // A server that waits for an edit tries again by itself; one that ended is started again.
    const run = FastAPI.region.getByRole("button", { name: "Run FastAPI" });
    if (await run.isVisible()) await run.click();
    await expect(FastAPI.status).toHaveText("Running");
    await expect(await FastAPI.send()).toContainText("Green tea");
  });
}

test("an endless loop is ended, the learner is told, and the server answers again", async ({ page }) => {
  const { FastAPI } = await openLesson(page);
  await FastAPI.open("main.py");
  await FastAPI.type(`${start}\n\n@app.get("/loop")\nasync def loop():\n    while True:\n        pass\n`);
  await FastAPI.run();
  const answer = await FastAPI.send({ method: "GET", path: "/loop", body: "" });
  await expect(answer).toContainText(/500|502|ended|closed/i, { timeout: 30_000 });
  await FastAPI.show("Console");
  await expect(FastAPI.console).toContainText("/loop");
  await expect(FastAPI.status).toHaveText("Running");
  const body = '{"name": "lamp", "price": 5}';
  await expect(await FastAPI.send({ method: "POST", path: "/items/", body })).toContainText("lamp");
});

test("10 MB printed leave the page responsive and the console bounded", async ({ page }) => {
  const { FastAPI } = await openLesson(page);
  await FastAPI.open("main.py");
  await FastAPI.type(
    `${start}\n\n@app.get("/print")\ndef shout():\n    for n in range(100_000):\n        print(n, "x" * 100)\n    return "done"\n`,
  );
  await FastAPI.run();
  await expect(await FastAPI.send({ method: "GET", path: "/print", body: "" })).toContainText("done", {
    timeout: 60_000,
  });
  await FastAPI.show("Console");
  await expect(FastAPI.console).toBeVisible();
  expect(await FastAPI.console.locator("div").count()).toBeLessThan(10_000);
});

test("a request that is never answered can be cancelled", async ({ page }) => {
  const { FastAPI } = await openLesson(page);
  await FastAPI.open("main.py");
  await FastAPI.type(
    `import asyncio\n${start}\n\n@app.get("/never")\nasync def never():\n    await asyncio.Event().wait()\n`,
  );
  await FastAPI.run();
  await FastAPI.show("Request");
  const form = FastAPI.region.getByRole("form", { name: "Request to FastAPI" });
  await form.getByRole("combobox", { name: "Method" }).selectOption("GET");
  await form.getByRole("textbox", { name: "Path" }).fill("/never");
  await form.getByRole("button", { name: "Send" }).click();
  await form.getByRole("button", { name: "Cancel" }).click();
  await expect(form.getByRole("button", { name: "Send" })).toBeVisible();
  await expect(FastAPI.answer).not.toContainText("Waiting");
});
