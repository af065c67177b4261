import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { InlineCode } from "./inline-code.tsx";

const html = (text: string) => renderToStaticMarkup(createElement(InlineCode, { text }));

test("backticks mark code, and what they hold is text", () => {
  expect(html("Send `<NaN>` to `/items/`.")).toBe("Send <code>&lt;NaN&gt;</code> to <code>/items/</code>.");
});

test("an unpaired backtick stays", () => {
  expect(html("a ` b")).toBe("a ` b");
});
