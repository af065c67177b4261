import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { keepsRules } from "./rules.ts";
import { type Voice, Workbench } from "./workbench.ts";

test.use({ viewport: { width: 1600, height: 1000 } });
test.describe.configure({ timeout: 400_000 });

const lesson = "/lessons/data/how-many-questions";
const projects = "content/07-data/01-how-many-questions";
const main = readFileSync(`${projects}/fastapi/start/main.py`, "utf8");
const database = readFileSync(`${projects}/fastapi/start/database.py`, "utf8");
const views = readFileSync(`${projects}/django/start/books/views.py`, "utf8");

/** Three books, of two authors: what a list of them asks the database is known. */
const books = [
  { title: "Emma", author: "Austen", stars: [5] },
  { title: "Persuasion", author: "Austen", stars: [4, 5] },
  { title: "Evelina", author: "Burney", stars: [] },
];

/** Added to FastAPI's program: what of the X-ray its process has imported. */
const modules = `
import sys

@app.get("/modules")
def modules() -> list[str]:
    return [name for name in sys.modules if name.startswith("counterpoint.xray")]
`;

test("one request, seen through in both frameworks; closed, the X-ray is not even there", async ({
  page,
}, testInfo) => {
  await page.goto(lesson);
  const benches = { FastAPI: new Workbench(page, "FastAPI"), Django: new Workbench(page, "Django") };
  const { FastAPI, Django } = benches;
  await FastAPI.region.scrollIntoViewIfNeeded();
  await FastAPI.edit("main.py", main + modules);
  await test.step("closed: neither the page nor the server has imported it", async () => {
    for (const book of books)
      await expect(
        await FastAPI.send({ method: "POST", path: "/books/", body: JSON.stringify(book) }),
      ).toContainText("201");
    await expect(await FastAPI.send({ method: "GET", path: "/modules", body: "" })).toContainText(
      /200.*\[\]/s,
    );
    expect(await scriptsOfXray(page)).toBe(0);
  });

  await test.step("FastAPI: every piece of work in its order, with its line", async () => {
    const rows = await seen(FastAPI, "FastAPI");
    expect(await scriptsOfXray(page)).toBe(1);
    const [endpoint, author, review] = ['@app.get("/books/', "author=book", "stars=[review"].map((part) =>
      lineOf(main, part),
    );
    const connection = lineOf(database, "def get_db");
    const ofBook = `SQL SELECT review.id, review.book_id, review.stars FROM review WHERE ? = review.book_id main.py:${review}`;
    const ofAuthor = `SQL SELECT author.id, author.name FROM author WHERE author.id = ? main.py:${author}`;
    expect(rows).toEqual([
      "Request /books/",
      "Routing /books/",
      `Dependencies for list_books main.py:${endpoint}`,
      `Dependency get_db database.py:${connection}`,
      `View list_books main.py:${endpoint}`,
      `SQL SELECT book.id, book.title, book.author_id FROM book ORDER BY book.id main.py:${lineOf(main, "found = db.scalars")}`,
      // An author is asked for once: the session remembers whom it knows.
      ...[ofAuthor, ofBook, ofBook, ofAuthor, ofBook],
      `Serialisation what list_books returned main.py:${endpoint}`,
      `Dependency get_db, after its yield database.py:${connection}`,
    ]);
    await FastAPI.region.getByRole("tab", { name: /^Queries/ }).click();
    await expect(FastAPI.region.getByText("6 queries")).toBeVisible();
  });
  await test.step("a line opens in the editor", async () => {
    await FastAPI.region.getByRole("tab", { name: "Time" }).click();
    const line = lineOf(main, "found = db.scalars");
    await FastAPI.region
      .getByRole("button", { name: `main.py:${line}` })
      .first()
      .click();
    await expect(FastAPI.region.locator(".active-line-number")).toHaveText(String(line));
  });
  await test.step("Django: the same, on one time scale with FastAPI's", async () => {
    await page.getByRole("tab", { name: "Django", exact: true }).click();
    for (const book of books)
      await Django.send({ method: "POST", path: "/books/", body: JSON.stringify(book) });
    const rows = await seen(Django, "Django");
    const [author, review] = ["book.author.name", "review.stars"].map((part) => lineOf(views, part));
    const ofAuthor = `SQL SELECT "books_author"."id", "books_author"."name" FROM "books_author" WHERE "books_author"."id" = ? LIMIT 21 books/views.py:${author}`;
    const ofBook = `SQL SELECT "books_review"."id", "books_review"."book_id", "books_review"."stars" FROM "books_review" WHERE "books_review"."book_id" = ? books/views.py:${review}`;
    expect(rows.map((row) => row.replace(/common\.py:\d+$/, "common.py"))).toEqual([
      "Request /books/",
      "Middleware CommonMiddleware django/middleware/common.py",
      "Routing books/",
      `View books books/views.py:${lineOf(views, "@require_http_methods")}`,
      `SQL SELECT "books_book"."id", "books_book"."title", "books_book"."author_id" FROM "books_book" ORDER BY "books_book"."id" ASC books/views.py:${lineOf(views, "describe(book) for book")}`,
      // Django remembers no author: each book asks for its own.
      ...Array.from(books, () => [ofAuthor, ofBook]).flat(),
      "Serialisation JsonResponse",
    ]);
    const panel = Django.region.getByRole("tabpanel", { name: "X-ray" });
    await panel.getByRole("button", { name: "With FastAPI’s last request" }).click();
    await expect(panel.getByRole("figure")).toHaveCount(2);
    // What a bar's place and width say is what the figures beside it say, in both, on one scale.
    const scales = await panel.locator("tbody tr").evaluateAll((all) =>
      all.flatMap((row) => {
        const bar = row.querySelector<HTMLElement>("[aria-hidden] > span");
        const took = Number.parseFloat(row.querySelector("td:last-child span")?.textContent ?? "");
        return took > 5 && bar ? [took / Number.parseFloat(bar.style.width)] : [];
      }),
    );
    expect(scales.length).toBeGreaterThan(1);
    for (const scale of scales) expect(scale / (scales[0] ?? 0)).toBeCloseTo(1, 1);
    await panel.getByRole("tab", { name: /^Queries/ }).click();
    await expect(panel.getByText("7 queries")).toBeVisible();
    await expect(panel.getByText("N+1.")).toHaveCount(2);
  });

  await test.step("in both colour schemes it can be read", async () => {
    const panel = Django.region.getByRole("tabpanel", { name: "X-ray" });
    await panel.getByRole("tab", { name: "Time" }).click();
    await keepsRules(page, 'section[aria-label="Django workbench"]');
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await Django.region.screenshot({ path: testInfo.outputPath(`xray-${colorScheme}.png`) });
    }
  });
});

/** Sends the list's request with the X-ray, and returns its rows: kind, title, line. */
async function seen(bench: Workbench, voice: Voice): Promise<string[]> {
  await bench.send({ method: "GET", path: "/books/", body: "" });
  await bench.show("X-ray");
  const panel = bench.region.getByRole("tabpanel", { name: "X-ray" });
  await panel.getByRole("button", { name: "Send GET /books/" }).click();
  const waterfall = panel.getByRole("figure").filter({ hasText: voice });
  await expect(waterfall).toContainText("GET /books/ 200");
  const works = await waterfall.locator("tbody tr:not([data-kind=waits]) th").allInnerTexts();
  return works.map((text) => text.replace(/\s+/g, " ").trim());
}

const lineOf = (text: string, part: string) => text.split("\n").findIndex((line) => line.includes(part)) + 1;

/** How many of the scripts that the page has fetched hold the X-ray's views. */
function scriptsOfXray(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const urls = performance.getEntriesByType("resource").map(({ name }) => name);
    const scripts = urls.filter((url) => url.startsWith(location.origin) && /\.js(\?|$)/.test(url));
    const sources = await Promise.all([...new Set(scripts)].map(async (url) => (await fetch(url)).text()));
    return sources.filter((source) => source.includes("counterpoint.dependencies")).length;
  });
}
