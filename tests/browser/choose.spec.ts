import { expect, test } from "./fixtures.ts";

const editors = "People who do not program look after the data";
const small = "Processes start often and should be small";
const contract = "Other teams' programs are the clients";

test("ticked scenarios leave the needs that they have, together, and lead to the evidence", async ({
  page,
}) => {
  await page.goto("/choose");
  const need = (name: string) => page.getByRole("heading", { name });
  for (const name of [editors, small, contract]) await expect(need(name)).toBeVisible();
  await page.getByRole("checkbox", { name: "Blog" }).focus();
  await page.keyboard.press("Space");
  await expect(need(editors)).toBeVisible();
  for (const name of [small, contract]) await expect(need(name)).toBeHidden();
  await page.getByRole("checkbox", { name: "Microservice" }).check();
  for (const name of [editors, small, contract]) await expect(need(name)).toBeVisible();
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect(page.getByRole("checkbox", { name: "Blog" })).not.toBeChecked();
  await page.getByRole("link", { name: "Pydantic validates types automatically." }).click();
  await expect(page).toHaveURL(/types-or-fields#claim-automatic-type-validation$/);
});

test("the choice works where no script arrives", async ({ page }) => {
  await page.route(/\.js(\?|$)/, (route) => route.abort());
  await page.goto("/choose");
  await page.getByRole("checkbox", { name: "Serverless" }).check();
  await expect(page.getByRole("heading", { name: small })).toBeVisible();
  await expect(page.getByRole("heading", { name: editors })).toBeHidden();
});
