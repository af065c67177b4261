import { expect, test } from "./fixtures.ts";
import { openLesson, source, type Voice, Workbench } from "./workbench.ts";

/** For each framework: which file a learner breaks, how, and the files of the solution. */
const voices: readonly {
  readonly voice: Voice;
  readonly broken: { readonly file: string; readonly path: string };
  readonly solution: readonly { readonly file: string; readonly path: string }[];
}[] = [
  {
    voice: "FastAPI",
    broken: { file: "main.py", path: "main.py" },
    solution: [{ file: "main.py", path: "main.py" }],
  },
  {
    voice: "Django",
    broken: { file: "views.py", path: "items/views.py" },
    solution: [
      { file: "forms.py", path: "items/forms.py" },
      { file: "views.py", path: "items/views.py" },
    ],
  },
];

test.use({ viewport: { width: 1600, height: 1000 } });

for (const { voice, broken, solution } of voices) {
  test(`${voice}: run, break, read the error, mend, pass the checks, find the work again`, async ({
    page,
  }) => {
    const bench = (await openLesson(page))[voice];
    await bench.region.scrollIntoViewIfNeeded();
    await bench.run();
    await expect(await bench.send()).toContainText(/\b20[01]\b.*Green tea/s);

    const failed = (await bench.check()).and(page.locator("[data-status=failed]"));
    expect(await failed.count(), "the lesson's start must not pass").toBeGreaterThan(0);

    await bench.open(broken.file);
    const start = source(voice, "start", broken.path);
    await bench.type(`${start}\ndef broken(:\n    pass\n`);
    const line = start.split("\n").length + 1;
    await bench.show("Problems");
    await expect(bench.region.getByText(`${broken.path}, line ${line}`).first()).toBeVisible();

    for (const { file, path } of solution) {
      await bench.open(file);
      await bench.type(source(voice, "solution", path));
    }
    await expect(bench.status).toHaveText("Running");
    const items = await bench.check();
    await expect(items.and(page.locator("[data-status=passed]"))).toHaveCount(await items.count());

    await page.reload();
    const again = new Workbench(page, voice);
    await again.region.scrollIntoViewIfNeeded();
    const last = solution.at(-1);
    if (!last) throw new Error("no solution");
    await again.open(last.file);
    await again.run();
    const after = await again.check();
    await expect(after.and(page.locator("[data-status=passed]"))).toHaveCount(await after.count());
  });
}

test("FastAPI's documentation is its own Swagger UI, from local files; Django's 404 is Django's own", async ({
  page,
}) => {
  const outside: string[] = [];
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && !/(^|\.)localhost$/.test(hostname)) outside.push(request.url());
  });
  const { FastAPI, Django } = await openLesson(page);
  await FastAPI.run();
  await FastAPI.show("Preview");
  await FastAPI.region.getByRole("textbox", { name: "Address" }).fill("/docs");
  await FastAPI.region.getByRole("textbox", { name: "Address" }).press("Enter");
  await expect(FastAPI.preview.locator(".opblock", { hasText: "/items/" }).first()).toBeVisible();
  await FastAPI.preview.locator(".opblock-summary-control").first().click();
  await FastAPI.preview.getByRole("button", { name: "Try it out" }).click();
  await FastAPI.preview.getByRole("button", { name: "Execute" }).click();
  await expect(
    FastAPI.preview.locator(".live-responses-table tbody .response-col_status").first(),
  ).toContainText(/\d{3}/);

  await Django.run();
  await Django.show("Preview");
  await Django.region.getByRole("textbox", { name: "Address" }).fill("/nowhere");
  await Django.region.getByRole("textbox", { name: "Address" }).press("Enter");
  await expect(Django.preview.getByText("Using the URLconf defined in")).toBeVisible();
  // The documentation page names a CDN; the service worker must have answered for it.
  expect(outside.filter((url) => !url.startsWith("https://cdn.jsdelivr.net/npm/"))).toEqual([]);
});

test("an edit is answered by the running server without a new start", async ({ page }) => {
  const { FastAPI } = await openLesson(page);
  await FastAPI.run();
  await FastAPI.open("main.py");
  await FastAPI.type(
    `${source("FastAPI", "start", "main.py")}\n\n@app.get("/version")\ndef version():\n    return {"version": 2}\n`,
  );
  await expect(async () => {
    await expect(await FastAPI.send({ method: "GET", path: "/version", body: "" })).toContainText(
      '"version": 2',
      {
        timeout: 1_000,
      },
    );
  }).toPass();
});
