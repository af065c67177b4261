import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Aside } from "./aside.tsx";

test("code in a title is code to the eye, and its name alone to a screen reader", () => {
  const html = renderToStaticMarkup(<Aside title="Use `databases`">Old.</Aside>);
  expect(html).toContain("Use <code>databases</code>");
  expect(html).toContain('aria-label="Use databases"');
});
