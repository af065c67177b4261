import { followColours } from "../colours/follow-colours.ts";
import type { Monaco } from "./monaco.ts";

/**
 * Makes the editor look like the rest of the page, in the scheme that is in force, and keeps it so.
 * Returns how to stop.
 */
export function followTheme(monaco: Monaco): () => void {
  return followColours((colour, dark) => {
    const rules = {
      keyword: "--code-keyword",
      string: "--code-string",
      "string.escape": "--code-constant",
      comment: "--code-comment",
      number: "--code-constant",
      tag: "--code-function",
      type: "--code-function",
      "attribute.name": "--code-function",
      "attribute.value": "--code-string",
      metatag: "--code-keyword",
      "keyword.twig": "--code-keyword",
      "delimiter.twig": "--code-keyword",
      "variable.twig": "--code-function",
      predefined: "--code-function",
      strong: "--code-keyword",
      emphasis: "--code-string",
    } as const;
    monaco.editor.defineTheme("counterpoint", {
      base: dark ? "vs-dark" : "vs",
      inherit: false,
      rules: [
        { token: "", foreground: colour("--ink") },
        ...Object.entries(rules).map(([token, name]) => ({ token, foreground: colour(name) })),
      ],
      colors: {
        "editor.background": `#${colour("--surface-raised")}`,
        "editor.foreground": `#${colour("--ink")}`,
        "editorLineNumber.foreground": `#${colour("--ink-soft")}`,
        "editorLineNumber.activeForeground": `#${colour("--ink")}`,
        "editorCursor.foreground": `#${colour("--ink")}`,
        "editor.lineHighlightBackground": `#${colour("--surface-sunken")}`,
        "editor.selectionBackground": `#${colour("--accent")}40`,
        "editor.wordHighlightBackground": `#${colour("--accent")}20`,
        "editorWidget.background": `#${colour("--surface-raised")}`,
        "editorWidget.border": `#${colour("--line")}`,
        "editorError.foreground": `#${colour("--bad")}`,
        "editorWarning.foreground": `#${colour("--code-constant")}`,
        "editorInfo.foreground": `#${colour("--accent")}`,
        "editorHint.foreground": `#${colour("--ink-soft")}`,
        "editorUnnecessaryCode.opacity": "#000000aa",
        "editorSuggestWidget.selectedBackground": `#${colour("--accent")}30`,
        "editorSuggestWidget.selectedForeground": `#${colour("--ink")}`,
        "editorSuggestWidget.highlightForeground": `#${colour("--accent")}`,
        "editorSuggestWidget.focusHighlightForeground": `#${colour("--accent")}`,
        "editorHoverWidget.background": `#${colour("--surface-raised")}`,
        "editorHoverWidget.foreground": `#${colour("--ink")}`,
        "editorHoverWidget.border": `#${colour("--line-strong")}`,
        "list.hoverBackground": `#${colour("--surface-sunken")}`,
        "list.focusBackground": `#${colour("--accent")}30`,
        "list.focusForeground": `#${colour("--ink")}`,
        "list.highlightForeground": `#${colour("--accent")}`,
        "input.background": `#${colour("--surface")}`,
        "input.foreground": `#${colour("--ink")}`,
        "input.border": `#${colour("--line-strong")}`,
        "quickInput.background": `#${colour("--surface-raised")}`,
        "quickInput.foreground": `#${colour("--ink")}`,
        "quickInputList.focusBackground": `#${colour("--accent")}30`,
        "quickInputList.focusForeground": `#${colour("--ink")}`,
        "textLink.foreground": `#${colour("--accent")}`,
        "menu.background": `#${colour("--surface-raised")}`,
        "menu.foreground": `#${colour("--ink")}`,
        "menu.selectionBackground": `#${colour("--accent")}30`,
        "menu.selectionForeground": `#${colour("--ink")}`,
        "editorBracketHighlight.foreground1": `#${colour("--ink")}`,
        "editorBracketHighlight.foreground2": `#${colour("--ink")}`,
        "editorBracketHighlight.foreground3": `#${colour("--ink")}`,
        "editorBracketHighlight.unexpectedBracket.foreground": `#${colour("--bad")}`,
        "diffEditor.insertedLineBackground": `#${colour("--good-wash")}`,
        "diffEditor.removedLineBackground": `#${colour("--bad-wash")}`,
        "diffEditor.insertedTextBackground": `#${colour("--good")}30`,
        "diffEditor.removedTextBackground": `#${colour("--bad")}30`,
        focusBorder: `#${colour("--focus")}`,
      },
    });
    monaco.editor.setTheme("counterpoint");
  });
}
