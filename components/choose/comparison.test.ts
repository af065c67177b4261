import { createElement as h } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { readChoosing } from "../../content/reader/choosing.ts";
import { Comparison } from "./comparison.tsx";
import { chosenRules } from "./rules.ts";

test("without a script and without styles everything is there to be read", async () => {
  const choosing = await readChoosing();
  const html = renderToStaticMarkup(h(Comparison, choosing));
  for (const { id } of choosing.scenarios) expect(html).toContain(`value="${id}"`);
  for (const { id, evidence } of choosing.needs) {
    expect(html).toContain(`<li id="${id}"`);
    for (const { href } of evidence) expect(html, id).toContain(`href="${href}"`);
  }
  expect(html).not.toContain("hidden");
});

test("each scenario has a rule of its own, and a name that could end the style is refused", () => {
  const rules = chosenRules(["blog", "shop"]);
  expect(rules).toContain('form:has([value="blog"]:checked) [data-scenarios~="blog"]');
  expect(rules).toContain('form:has([value="shop"]:checked) [data-scenarios~="shop"]');
  expect(() => chosenRules(["</style>"])).toThrow("no name");
});
