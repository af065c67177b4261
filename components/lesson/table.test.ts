import { createElement as h } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { HeaderCell, Table } from "./table.tsx";

test("a table is named by its columns; an empty header is no header", () => {
  const row = h(
    "tr",
    null,
    h(HeaderCell),
    h(HeaderCell, null, h("code", null, "price"), " sent"),
    h(HeaderCell, null, "kept"),
  );
  const html = renderToStaticMarkup(h(Table, null, h("thead", null, row), h("tbody")));
  expect(html).toContain('aria-label="Table: price sent, kept"');
  expect(html).toContain("<tr><td></td><th>");
});
