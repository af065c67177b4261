import { expect, test } from "./fixtures.ts";
import { lesson } from "./workbench.ts";

test("the proof of a claim runs in the page, and its figures stand beside the recorded ones", async ({
  page,
}) => {
  await page.goto(lesson);
  const claim = page.getByRole("region", { name: "Claim: Pydantic validates types automatically." });
  const nan = claim.getByRole("row", { name: /NaN/ });
  await expect(nan.getByRole("cell")).toHaveText(["500", "–"]);
  await claim.getByRole("button", { name: "Run the proof" }).click();
  await expect(nan.getByRole("cell")).toHaveText(["500", "500"], { timeout: 90_000 });
  await expect(claim.getByRole("status")).toContainText("bears the verdict out");
});

test("claims are listed with their verdicts, which choose among them, and lead to their lessons", async ({
  page,
}) => {
  await page.goto("/claims");
  const wrong = page.getByRole("link", { name: /serializers is manual/ });
  const depends = page.getByRole("link", { name: /validates types automatically/ });
  await expect(wrong).toBeVisible();
  await page.getByRole("radio", { name: /^wrong/ }).check();
  await expect(wrong).toBeVisible();
  await expect(depends).toBeHidden();
  await wrong.click();
  await expect(page).toHaveURL(/types-or-fields#claim-manual-validation$/);
});

test("what the articles name leads to the section that teaches it", async ({ page }) => {
  await page.goto("/where-is");
  const entry = page.getByRole("listitem").filter({ hasText: "DRF serializers" });
  await entry.getByRole("link").click();
  await expect(page).toHaveURL(/types-or-fields#who-asks$/);
  await expect(page.getByRole("heading", { name: /^Who asks/ })).toBeVisible();
});
