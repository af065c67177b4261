import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { zipSync } from "fflate";
import { expect, test } from "./fixtures.ts";
import { lesson, openLesson, Workbench } from "./workbench.ts";

test.use({ viewport: { width: 1600, height: 1000 } });

/** A server that keeps rows in a database beside it. */
const counter = `import sqlite3

from fastapi import FastAPI

app = FastAPI()


def database():
    connection = sqlite3.connect("visits.db")
    connection.execute("create table if not exists visits (number integer)")
    return connection


@app.get("/visits")
def visits():
    with database() as connection:
        connection.execute("insert into visits values (1)")
    return {"visits": connection.execute("select count(*) from visits").fetchone()[0]}
`;

const visit = (bench: Workbench) => bench.send({ method: "GET", path: "/visits", body: "" });
const file = (bench: Workbench, name: string) =>
  bench.region.getByRole("tree").getByText(name, { exact: true });

async function reopen(page: Page): Promise<Workbench> {
  await page.goto(lesson);
  const bench = new Workbench(page, "FastAPI");
  await bench.region.scrollIntoViewIfNeeded();
  return bench;
}

test("a database outlives a reload and a closed tab; a reset takes it away, and undo brings it back", async ({
  page,
  context,
}) => {
  const { FastAPI } = await openLesson(page);
  await FastAPI.open("main.py");
  await FastAPI.type(counter);
  await FastAPI.run();
  await expect(await visit(FastAPI)).toContainText('"visits": 1');
  await expect(await visit(FastAPI)).toContainText('"visits": 2');

  await page.reload();
  const reloaded = new Workbench(page, "FastAPI");
  await reloaded.region.scrollIntoViewIfNeeded();
  await reloaded.run();
  await expect(await visit(reloaded)).toContainText('"visits": 3');

  await page.close();
  const next = await reopen(await context.newPage());
  await next.run();
  await expect(await visit(next)).toContainText('"visits": 4');
  await expect(file(next, "visits.db")).toBeVisible();

  await next.region.getByRole("button", { name: "Reset the files of FastAPI" }).click();
  await next.region.page().getByRole("button", { name: "Reset the files", exact: true }).click();
  await expect(file(next, "visits.db")).toBeHidden();
  await next.region.getByRole("button", { name: "Undo" }).click();
  await expect(file(next, "visits.db")).toBeVisible();
  await next.run();
  await expect(await visit(next)).toContainText('"visits": 5');
});

test("a second tab on the lesson says that its database is a copy", async ({ page, context }) => {
  const { FastAPI } = await openLesson(page);
  await FastAPI.open("main.py");
  await FastAPI.type(counter);
  await FastAPI.run();
  await visit(FastAPI);

  const other = await context.newPage();
  const second = (await openLesson(other)).FastAPI;
  await second.run();
  await expect(other.getByText("This lesson is open in another tab")).toBeVisible();
  await expect(page.getByText("This lesson is open in another tab")).toBeHidden();
});

test("a project is downloaded with its database, and opened again; a hostile zip is refused", async ({
  page,
}, testInfo) => {
  const { FastAPI } = await openLesson(page);
  await FastAPI.open("main.py");
  await FastAPI.type(counter);
  await FastAPI.run();
  await expect(await visit(FastAPI)).toContainText('"visits": 1');
  await expect(file(FastAPI, "visits.db")).toBeVisible();
  const menu = async (item: string) => {
    await FastAPI.region.getByRole("button", { name: "Project of FastAPI" }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    menu("Download with what programs wrote"),
  ]);
  const zip = testInfo.outputPath("project.zip");
  await download.saveAs(zip);

  await FastAPI.region.getByRole("button", { name: "Reset the files of FastAPI" }).click();
  await page.getByRole("button", { name: "Reset the files", exact: true }).click();
  await expect(file(FastAPI, "visits.db")).toBeHidden();

  const openZip = async (path: string) => {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), menu("Open project…")]);
    await chooser.setFiles(path);
  };
  await openZip(zip);
  await page.getByRole("button", { name: "Replace the files", exact: true }).click();
  await expect(file(FastAPI, "visits.db")).toBeVisible();
  await FastAPI.run();
  await expect(await visit(FastAPI)).toContainText('"visits": 2');

  const hostile = testInfo.outputPath("hostile.zip");
  writeFileSync(hostile, zipSync({ "main.py": new Uint8Array(), "../../evil.py": new Uint8Array() }));
  await openZip(hostile);
  await expect(FastAPI.region.getByRole("alert")).toContainText(
    "“../../evil.py”, which cannot be a file here",
  );
  await expect(await visit(FastAPI)).toContainText('"visits": 3');
});
