import { expect, test } from "./fixtures.ts";
import { project, type Sandbox } from "./sandbox.ts";

async function start(sandbox: Sandbox): Promise<string> {
  await sandbox.mount(project("notes"));
  await sandbox.run("python", "prepare.py");
  return sandbox.serve(8000, "python", "manage.py", "runserver", "--noreload", "8000");
}

test("the admin: log in, add, search, log out, all with CSRF, session and messages", async ({ sandbox }) => {
  const url = await start(sandbox);
  await sandbox.run("python", "manage.py", "migrate");
  const frame = await sandbox.show(`${url}/admin/notes/note/`);
  await frame.getByLabel("Username:").fill("ada");
  await frame.getByLabel("Password:").fill("wrong");
  await frame.getByRole("button", { name: "Log in" }).click();
  await expect(frame.getByText("Please enter the correct username and password")).toBeVisible();
  await frame.getByLabel("Username:").fill("ada");
  await frame.getByLabel("Password:").fill("engine");
  await frame.getByRole("button", { name: "Log in" }).click();
  for (const text of ["Buy tea", "Read a book"]) {
    await frame.getByRole("link", { name: "Add note", exact: true }).first().click();
    await frame.getByLabel("Text:").fill(text);
    await frame.getByRole("button", { name: "Save", exact: true }).click();
    await expect(frame.getByText(`The note “${text}” was added successfully.`)).toBeVisible();
  }
  await expect(frame.getByText("2 notes")).toBeVisible();
  await frame.getByRole("textbox", { name: /search/i }).fill("tea");
  await frame.getByRole("button", { name: "Search" }).click();
  await expect(frame.getByRole("link", { name: "Buy tea" })).toBeVisible();
  await expect(frame.getByRole("link", { name: "Read a book" })).toHaveCount(0);
  // The session is a cookie that no script sees; the token is one that scripts read.
  expect(await frame.evaluate(() => document.cookie)).toMatch(/^csrftoken=\w+$/);
  await frame.getByRole("button", { name: "Log out" }).click();
  await expect(frame.getByText("Thanks for spending some quality time")).toBeVisible();
});

test("migrate runs while pages write: none is refused, none is lost, the database is whole", async ({
  sandbox,
}) => {
  const frame = await sandbox.show(await start(sandbox));
  // Three at a time write until they are told that it is over; each says how its last write ended.
  await frame.evaluate(() => {
    const writing = { over: false, written: 0, refused: [] as string[] };
    const write = async () => {
      while (!writing.over) {
        const answer = await fetch("/add/", { method: "POST", body: `note ${writing.written}` });
        if (answer.status === 201) writing.written += 1;
        else writing.refused.push(`${answer.status} ${(await answer.text()).slice(0, 300)}`);
      }
    };
    Object.assign(globalThis, { writing, writers: Promise.all([write(), write(), write()]) });
  });
  const written = () =>
    frame.evaluate(() => (globalThis as unknown as { writing: { written: number } }).writing.written);
  await expect.poll(written).toBeGreaterThan(3);
  const migrated = await sandbox.run("python", "manage.py", "migrate");
  expect(migrated).toMatch(/Applying notes\.0002_longer\.\.\. .*OK/);
  const before = await written();
  await expect.poll(written).toBeGreaterThan(before + 3);
  const { refused, total } = await frame.evaluate(async () => {
    const { writing, writers } = globalThis as unknown as {
      writing: { over: boolean; written: number; refused: string[] };
      writers: Promise<unknown>;
    };
    writing.over = true;
    await writers;
    return { refused: writing.refused, total: writing.written };
  });
  expect(refused).toEqual([]);
  expect(await sandbox.run("python", "check.py")).toContain(`integrity ok notes ${total}`);
});
