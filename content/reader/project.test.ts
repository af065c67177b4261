import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readProject } from "./project.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "project-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("files are read by their path; what running leaves behind is not part of a project", async () => {
  await mkdir(join(folder, "shop", "__pycache__"), { recursive: true });
  await writeFile(join(folder, "shop", "größe 1.py"), "é = 1\n");
  await writeFile(join(folder, "shop", "__pycache__", "views.pyc"), Uint8Array.of(255, 254));
  await writeFile(join(folder, "db.sqlite3"), Uint8Array.of(255));
  await writeFile(join(folder, "manage.py"), "");
  expect(await readProject(folder)).toEqual({ "manage.py": "", "shop/größe 1.py": "é = 1\n" });
});

test("a file that is not text is named", async () => {
  await writeFile(join(folder, "logo.png"), Uint8Array.of(0x89, 0x50, 0xff));
  await expect(readProject(folder)).rejects.toThrow(/logo\.png: not UTF-8 text/);
});
