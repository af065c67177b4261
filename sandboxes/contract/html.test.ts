import { expect, test } from "vitest";
import { decoded, elements, hasMarkup, visibleText } from "./html.ts";

test("references are decoded once, however they are written", () => {
  expect(decoded("&lt;b&gt; &#39;&#x27;&quot; &amp;amp; &unknown;")).toBe("<b> ''\" &amp; &unknown;");
});

test("attributes are read with both quotes, with none, and without a value", () => {
  const [input] = elements(`<input name=q value='"x" > y' data-a="&lt;" required>`, "input");
  expect(input?.attributes).toEqual({ name: "q", value: '"x" > y', "data-a": "<", required: "" });
});

test("an attribute that broke out of its quotes is one of its own", () => {
  const [input] = elements(`<input value="" onfocus="alert(1)">`, "input");
  expect(input?.attributes).toEqual({ value: "", onfocus: "alert(1)" });
});

test("elements come in order, and a longer name is another element", () => {
  const page = "<ul><li>one</li><link rel=x><li class='b'>two &amp; <b>three</b></li></ul>";
  const found = elements(page, "li").map(({ inner }) => visibleText(inner));
  expect(found).toEqual(["one", "two & three"]);
});

test("markup is told from escaped markup and from a bare sign", () => {
  expect(hasMarkup("a <b>")).toBe(true);
  expect(hasMarkup("a &lt;b&gt; 1 < 2")).toBe(false);
});
