import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * Asserts that a page, or the part of it that `include` selects, breaks no rule of WCAG 2.2 AA that a program can see,
 * in either colour scheme. The editor's own inside is Monaco's, and left out of a part.
 */
export async function keepsRules(page: Page, include?: string): Promise<void> {
  // After a link within the site the title comes a moment after the page.
  await expect(page).toHaveTitle(/\S/);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
    if (include) axe.include(include).exclude(".monaco-editor");
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(" "))]);
    expect(found, `${page.url()}, ${colorScheme}`).toEqual([]);
  }
}
