import { describe, expect, it } from "vitest";
import { editorLanguage } from "./language.ts";

describe("editorLanguage", () => {
  it.each([
    ["shop/models.py", "python"],
    ["shop/templates/shop/list.HTML", "twig"],
    ["static/site.css", "css"],
    ["schema.sql", "sql"],
    ["pyproject.toml", "toml"],
    ["package.json", "json"],
    ["notes", "plaintext"],
    ["a.py/notes.txt", "plaintext"],
  ])("%s is %s", (path, language) => {
    expect(editorLanguage(path)).toBe(language);
  });
});
