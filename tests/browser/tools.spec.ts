import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { keepsRules } from "./rules.ts";
import { TerminalPane } from "./terminal-pane.ts";
import { openLesson, source, Workbench } from "./workbench.ts";

test.use({ viewport: { width: 1600, height: 1000 } });
// Many steps share one start of the sandbox: on a loaded machine they take minutes.
test.describe.configure({ timeout: 400_000 });

/** Added to the lesson's program: a socket that answers, a database with a table, and a route that writes into it. */
const additions = `
import sqlite3
from fastapi import WebSocket

with sqlite3.connect("shop.db") as shop:
    shop.execute("create table if not exists tea (id integer primary key, name text not null)")

@app.post("/teas/{name}")
def add_tea(name: str):
    with sqlite3.connect("shop.db") as shop:
        shop.execute("insert into tea (name) values (?)", (name,))

@app.websocket("/ws")
async def echo(socket: WebSocket):
    await socket.accept()
    while (text := await socket.receive_text()) != "bye":
        await socket.send_text(f"echo {text}")
    await socket.close(4001, "as you wish")
`;

test("a learner's tools: requests, sockets, data, the log of requests, the console, shells", async ({
  page,
}) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const { FastAPI } = await openLesson(page);
  const panel = FastAPI.region.getByRole("tabpanel", { name: "Request" });
  const form = panel.getByRole("form", { name: "Request to FastAPI" });
  await FastAPI.edit("main.py", source("FastAPI", "start", "main.py") + additions);

  await test.step("what was sent can be sent again, and saved under a name", async () => {
    await expect(await FastAPI.send()).toContainText(/\b20[01]\b/);
    await expect(await FastAPI.send({ method: "GET", path: "/nowhere", body: "" })).toContainText("404");
    await panel.getByRole("button", { name: "History (2)" }).click();
    const sent = panel.getByRole("region", { name: "Sent requests of FastAPI" });
    await expect(sent.getByRole("listitem")).toHaveCount(2);
    await expect(sent.getByRole("listitem").first()).toContainText(/GET \/nowhere.*404, /);
    await sent.getByRole("button", { name: /^Send POST .* again$/ }).click();
    await expect(FastAPI.answer).toContainText(/\b20[01]\b/);
    await expect(sent.getByRole("listitem")).toHaveCount(3);
    await panel.getByRole("button", { name: "Save…" }).click();
    const dialog = page.getByRole("dialog", { name: "Save the request" });
    await dialog.getByRole("textbox", { name: "Name" }).fill("green tea");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(sent.getByRole("listitem"), "saving sends nothing").toHaveCount(3);
    await accessible(page);
  });

  await test.step("the request as a command line is sent from a shell; shells have tabs", async () => {
    await panel.getByRole("button", { name: "Copy as curl" }).click();
    await expect(panel.getByText("Copied.")).toBeVisible();
    const line = await page.evaluate(() => navigator.clipboard.readText());
    await FastAPI.show("Terminal");
    const terminal = new TerminalPane(FastAPI, "FastAPI");
    await terminal.prompt();
    await terminal.panel.getByRole("button", { name: "Another shell" }).click();
    const second = FastAPI.region.getByRole("tabpanel", { name: "Shell 2" });
    await expect(second.getByRole("textbox", { name: "Terminal 2 of FastAPI" })).toBeVisible();
    await second.getByRole("button", { name: "End shell 2" }).click();
    await terminal.prompt();
    await terminal.input.focus();
    await terminal.run(line, /HTTP\/1\.1 20[01] /);
  });

  await test.step("every request is logged with who sent it, and opens in the sender", async () => {
    await FastAPI.show("Network");
    const network = FastAPI.region.getByRole("tabpanel", { name: "Network" });
    const rows = network.getByRole("row");
    await expect(rows).toHaveCount(5);
    await expect(rows.nth(1)).toContainText(/^POST \/items\/20[01].*curl/);
    await expect(rows.nth(3)).toContainText(/^GET \/nowhere404.*Request sender/);
    await accessible(page);
    await network.getByRole("searchbox").fill("nowhere");
    await expect(rows).toHaveCount(2);
    await network.getByRole("button", { name: "Open GET /nowhere as request" }).click();
    await expect(form.getByRole("textbox", { name: "Path" })).toHaveValue("/nowhere");
  });

  await test.step("the console shows what is serious enough, and what a filter names", async () => {
    await FastAPI.show("Console");
    const console = FastAPI.region.getByRole("tabpanel", { name: "Console" });
    await expect(FastAPI.console).toContainText("GET /nowhere");
    await console.getByRole("searchbox", { name: "Filter lines" }).fill("Nowhere");
    await expect(FastAPI.console).toHaveText(/^INFO.*GET \/nowhere HTTP\/1.1" 404 Not Found$/);
    await console.getByRole("combobox", { name: "Level" }).selectOption("Warnings and errors");
    await expect(FastAPI.console).toHaveText(/^None of the \d+ lines passes the filter.$/);
  });

  await test.step("a WebSocket: connect, both sides speak, the server closes", async () => {
    await FastAPI.show("Request");
    await panel.getByRole("tab", { name: "WebSocket" }).click();
    await panel.getByRole("textbox", { name: "WebSocket path" }).fill("/ws");
    await panel.getByRole("button", { name: "Connect" }).click();
    const state = panel.getByRole("status", { name: "Connection" });
    await expect(state).toHaveText("Open.");
    const message = panel.getByRole("form", { name: "Message" });
    for (const text of ["hello", "bye"]) {
      await message.getByRole("textbox", { name: "Message" }).fill(text);
      await message.getByRole("button", { name: "Send" }).click();
    }
    await expect(state).toHaveText(
      "Closed with code 4001: a code of the application’s own. Reason: as you wish.",
    );
    const said = panel.getByRole("log", { name: "Messages with FastAPI" }).getByRole("listitem");
    await expect(said).toHaveText([/Sent:hello/, /Received:echo hello/, /Sent:bye/]);
    await panel.getByRole("tab", { name: "HTTP" }).click();
    await FastAPI.show("Network");
    const network = FastAPI.region.getByRole("tabpanel", { name: "Network" });
    await network.getByRole("searchbox").fill("/ws");
    await expect(network.getByRole("row").nth(1)).toContainText(/^GET \/ws101.*Request sender/);
  });

  await test.step("the database is shown, and read anew when a request writes", async () => {
    await FastAPI.show("Data");
    const data = FastAPI.region.getByRole("tabpanel", { name: "Data" });
    await expect(data.getByText("No rows.")).toBeVisible();
    await FastAPI.send({ method: "POST", path: "/teas/sencha" });
    await FastAPI.show("Data");
    await expect(data.getByRole("cell", { name: "sencha" })).toBeVisible();
    await expect(data.getByRole("combobox", { name: "Table" })).toHaveText(/tea \(1\)/);
    await data.getByRole("tab", { name: "Structure" }).click();
    await expect(data.getByRole("row", { name: /^name text no/ })).toBeVisible();
    await accessible(page);
  });

  await test.step("requests are there after a reload, and the history can be cleared", async () => {
    await page.reload();
    await FastAPI.region.scrollIntoViewIfNeeded();
    await FastAPI.show("Request");
    await form.getByRole("textbox", { name: "Path" }).fill("/other");
    await panel.getByRole("button", { name: "History (5)" }).click();
    await panel.getByRole("button", { name: /^green tea/ }).click();
    await expect(form.getByRole("textbox", { name: "Path" })).toHaveValue("/items/");
    await panel.getByRole("button", { name: "Clear history" }).click();
    await expect(panel.getByText("Nothing was sent from here yet.")).toBeVisible();
    await panel.getByRole("button", { name: "Remove green tea" }).click();
    await expect(panel.getByRole("button", { name: "History (0)" })).toBeVisible();
  });
});

test("checks read aloud: each result in its order, then the sum; after an edit only what is new", async ({
  page,
}) => {
  const { FastAPI } = await openLesson(page);
  await FastAPI.run();
  await FastAPI.show("Checks");
  const panel = FastAPI.region.getByRole("tabpanel", { name: /^Checks/ });
  const heard = await listen(page);
  await FastAPI.check();
  const first = await heard();
  const items = await panel.locator("li[data-status]").count();
  await test.step("the transcript", async () => {
    expect(first[0]).toBe("Checks are running.");
    expect(first.slice(1, -1).map((text) => text.replace(/: .*/s, ""))).toEqual(
      await Promise.all(
        Array.from({ length: items }, async (_, at) => {
          const status = await panel.locator("li[data-status]").nth(at).getAttribute("data-status");
          return `${status === "passed" ? "Passed" : "Failed"}, ${at + 1} of ${items}`;
        }),
      ),
    );
    expect(first.slice(1, -1).find((text) => text.startsWith("Failed"))).toMatch(/\. \S+/);
    expect(first.at(-1)).toMatch(/^\d of \d checks passed\.$/);
  });
  await test.step("the accessibility tree", async () => {
    await expect(panel.getByRole("list").first()).toMatchAriaSnapshot(`
      - list:
        - listitem:
          - paragraph: /(Passed|Failed):.+/
    `);
  });
  await test.step("a failure's request opens in the sender", async () => {
    const failed = panel.locator("li[data-status=failed]").first();
    await failed
      .locator("details")
      .first()
      .evaluate((element: HTMLDetailsElement) => {
        element.open = true;
      });
    await failed.getByRole("button", { name: "Open as request" }).first().click();
    await FastAPI.region.getByRole("button", { name: "Send", exact: true }).click();
    await expect(FastAPI.answer).toContainText(/\b\d{3}\b/);
    await FastAPI.show("Checks");
  });
  await test.step("after a pause they run by themselves, and only the sum is told", async () => {
    await panel.getByRole("checkbox", { name: "Run after each pause" }).press("Space");
    const news = await listen(page);
    await FastAPI.open("main.py");
    await FastAPI.type(source("FastAPI", "solution", "main.py"));
    await expect(panel.getByText(/^All \d+ checks passed\.$/)).toBeVisible({ timeout: 60_000 });
    const told = (await news()).filter((text) => /check/i.test(text));
    expect(told).toEqual([expect.stringMatching(/^All \d+ checks passed\.$/)]);
  });
});

test("what each migration does is shown as a diff", async ({ page }) => {
  await page.goto("/lessons/data/one-more-column");
  const Django = new Workbench(page, "Django");
  await Django.region.scrollIntoViewIfNeeded();
  await Django.show("Data");
  const data = Django.region.getByRole("tabpanel", { name: "Data" });
  await data.getByRole("tab", { name: "Migrations" }).click();
  await expect(data.getByText("1 migration, in order:")).toBeVisible({ timeout: 240_000 });
  const step = data.getByRole("group").filter({ hasText: "articles.0001_initial" });
  await expect(step).toContainText("not applied yet");
  await expect(step).toContainText("Create model Article");
  await expect(step.getByRole("listitem").filter({ hasText: "title" })).toHaveText(
    "+added: title varchar(80) not null",
  );
});

const accessible = (page: Page) => keepsRules(page, 'section[aria-label="FastAPI workbench"]');

/**
 * Hears what a screen reader would say of the workbench's live regions from now on, in order: of a status its new
 * text, of a log its additions.
 * @returns what was heard so far
 */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  const key = `heard${Math.random()}`;
  await page.evaluate((name) => {
    const heard: string[] = [];
    Object.assign(globalThis, { [name]: heard });
    const say = (text: string | null | undefined) => {
      const clean = text?.replace(/\s+/g, " ").trim();
      if (clean) heard.push(clean);
    };
    const log = document.querySelector('section[aria-label="FastAPI workbench"] [role="log"]');
    const panel = log?.closest('[role="tabpanel"]');
    if (!panel) throw new Error("the checks are not in front");
    new MutationObserver((records) => {
      const told = new Set<Element>();
      for (const { target, addedNodes } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest('[role="log"], [role="status"]');
        if (region?.getAttribute("role") === "log") for (const node of addedNodes) say(node.textContent);
        else if (region && !told.has(region)) say(told.add(region) && region.textContent);
      }
    }).observe(panel, { childList: true, characterData: true, subtree: true });
  }, key);
  return () => page.evaluate((name) => (globalThis as unknown as Record<string, string[]>)[name] ?? [], key);
}
