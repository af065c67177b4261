import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures.ts";
import { TerminalPane } from "./terminal-pane.ts";
import { openLesson } from "./workbench.ts";

test.use({ viewport: { width: 1280, height: 900 } });

test("a learner uses a shell: commands, files, completion, history, Ctrl-C, a new shell", async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    const own = new URL(request.url()).origin === new URL(page.url()).origin;
    if (own && request.resourceType() === "script") scripts.push(request.url());
  });
  const { FastAPI } = await openLesson(page);
  await FastAPI.show("Console");
  const sooner = scripts.length;
  await FastAPI.show("Terminal");
  const terminal = new TerminalPane(FastAPI, "FastAPI");
  await terminal.prompt();
  await test.step("nothing of it was loaded before", async () => {
    const holds = async (urls: readonly string[]) => {
      const texts = await Promise.all(urls.map((url) => page.request.get(url).then((got) => got.text())));
      return texts.some((text) => text.includes("xterm-helper-textarea"));
    };
    expect(await holds(scripts.slice(0, sooner))).toBe(false);
    expect(await holds(scripts.slice(sooner))).toBe(true);
  });

  await terminal.input.focus();
  await test.step("commands, a pipe, another folder; files appear in the list", async () => {
    await terminal.run("ls", /\$ ls\nmain\.py {2}requirements\.txt\n/);
    await terminal.run("cat main.py | grep -c import > count.txt; cat count.txt", "\n2\n");
    await expect(FastAPI.region.getByRole("tree").getByText("count.txt")).toBeVisible();
    await terminal.run("mkdir inner && cd inner && pwd", /\/fastapi\/inner\n.*\/inner \$$/);
    await terminal.run("cd ..", /\/fastapi \$$/);
  });
  await test.step("Tab completes, and the arrow keys bring lines back", async () => {
    await terminal.type("wc -l req");
    await page.keyboard.press("Tab");
    await terminal.shows(/\$ wc -l requirements\.txt$/);
    await terminal.run("", /^2 requirements\.txt$/m);
    await page.keyboard.press("ArrowUp");
    await terminal.shows(/\$ wc -l requirements\.txt$/);
    await page.keyboard.press("Control+u");
    await terminal.prompt();
  });
  await test.step("Ctrl-C ends an endless Python, and not the shell", async () => {
    await terminal.type(`python -c "print('busy'); exec('while True: pass')"\n`);
    await terminal.shows("\nbusy");
    await page.keyboard.press("Control+c");
    await terminal.run("echo code $?", "code 130");
  });
  await test.step("an edit is there before a command reads it", async () => {
    await FastAPI.open("main.py");
    await FastAPI.type("print('edited')\n");
    await terminal.input.focus();
    await terminal.run("clear; python main.py", /^edited$/m);
  });
  await test.step("what a command changes is in the editor; what it makes can be taken over", async () => {
    await terminal.run("echo '# by a command' >> main.py; echo 'x = 1' > made.py", /\$$/);
    const editor = FastAPI.region.locator(".monaco-editor").first();
    await expect(editor).toContainText(/#\sby\sa\scommand/);
    await FastAPI.region.getByRole("tree").getByText("made.py").click();
    await FastAPI.region.getByRole("button", { name: "Edit made.py" }).click();
    await FastAPI.type("print('made')\n");
    await terminal.input.focus();
    await terminal.run("clear; python made.py", /^made$/m);
  });
  await test.step("it goes on while another pane is in front", async () => {
    await terminal.type("sleep 1; echo afterwards\n");
    await FastAPI.show("Console");
    await FastAPI.show("Terminal");
    await terminal.input.focus();
    await terminal.shows("\nafterwards");
    await terminal.shows(/^made$/m);
  });
  await test.step("its end is said, and a new one begins", async () => {
    await terminal.type("exit 3\n");
    const notice = terminal.panel.getByRole("status", { name: "Shell of FastAPI" });
    await expect(notice).toHaveText("The shell has ended, exit code 3.");
    await terminal.panel.getByRole("button", { name: "New shell" }).click();
    await expect(notice).toBeEmpty();
    await terminal.prompt();
    await expect(terminal.input).toBeFocused();
    await terminal.run("echo again", "\nagain");
  });
});

test("programs see the pane's size, and the keyboard comes in and out", async ({ page }) => {
  const { Django } = await openLesson(page);
  const tab = Django.region.getByRole("tab", { name: "Terminal" });
  await tab.click();
  const terminal = new TerminalPane(Django, "Django");
  await terminal.prompt();

  await test.step("by Tab in, by Escape Tab out, said to who cannot see it", async () => {
    await expect(terminal.input).toHaveAccessibleDescription("Esc, then Tab leaves the terminal.");
    await tab.focus();
    for (const name of ["Another shell", "Screen reader: on"]) {
      await page.keyboard.press("Tab");
      await expect(terminal.panel.getByRole("button", { name })).toBeFocused();
    }
    await page.keyboard.press("Tab");
    await expect(terminal.input).toBeFocused();
    expect(await terminal.outlined()).toBe(true);
    await page.keyboard.press("Tab");
    await expect(terminal.input).toBeFocused();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    await expect(terminal.input).not.toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await expect(terminal.input).toBeFocused();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Shift+Tab");
    await expect(terminal.panel.getByRole("button", { name: "Screen reader: on" })).toBeFocused();
  });

  const size = async () => {
    await terminal.input.focus();
    await terminal.run("clear; python -c 'import shutil; print(*shutil.get_terminal_size())'", /^\d+ \d+$/m);
    const [, columns, rows] = /^(\d+) (\d+)$/m.exec(await terminal.text()) ?? [];
    return { columns: Number(columns), rows: Number(rows) };
  };
  await test.step("a program sees the size, also when it has changed", async () => {
    const before = await size();
    await Django.region.getByRole("separator", { name: "Size of the editor" }).focus();
    for (let time = 0; time < 3; time++) await page.keyboard.press("ArrowUp");
    await expect.poll(async () => (await size()).rows).toBeGreaterThan(before.rows);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole("tab", { name: "Django" }).click();
    await tab.click();
    await expect.poll(async () => (await size()).columns).toBeLessThan(before.columns);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });

  await test.step("the same shell is there again, however quickly tabs and widths change", async () => {
    const failures: string[] = [];
    page.on("pageerror", ({ message }) => failures.push(message));
    await terminal.input.focus();
    await terminal.run("echo still 'th'ere", "still there");
    for (const width of [390, 1600, 390]) {
      await page.setViewportSize({ width, height: 900 });
      if (width === 390) {
        await page.getByRole("tab", { name: "FastAPI" }).click();
        await page.getByRole("tab", { name: "Django" }).click();
      }
      for (const pane of ["Console", "Terminal", "Checks", "Terminal"] as const) await Django.show(pane);
      await terminal.shows("still there");
    }
    await terminal.input.focus();
    await terminal.run("echo and 'no'w", "and now");
    expect(failures).toEqual([]);
  });

  await test.step("without a violation in either scheme; text for screen readers can be switched off", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page })
        .include('section[aria-label="Django workbench"]')
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(" "))])).toEqual(
        [],
      );
    }
    await terminal.panel.getByRole("button", { name: "Screen reader: on" }).click();
    await expect(terminal.panel.getByRole("list")).toHaveCount(0);
    await page.reload();
    await page.getByRole("tab", { name: "Django" }).click();
    await tab.click();
    await expect(terminal.panel.getByRole("button", { name: "Screen reader: off" })).toBeVisible();
  });
});
