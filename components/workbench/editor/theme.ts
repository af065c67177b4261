import type { Monaco } from "./monaco.ts";

/**
 * Makes the editor look like the rest of the page, in the scheme that is in force, and keeps it so.
 * Returns how to stop.
 */
export function followTheme(monaco: Monaco): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const chosen = document.documentElement.dataset.theme;
    const isDark = chosen === "dark" || (chosen !== "light" && dark.matches);
    const colour = colourReader();
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
    };
    monaco.editor.defineTheme("counterpoint", {
      base: isDark ? "vs-dark" : "vs",
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
        "editorBracketHighlight.foreground1": `#${colour("--ink")}`,
        "editorBracketHighlight.foreground2": `#${colour("--ink")}`,
        "editorBracketHighlight.foreground3": `#${colour("--ink")}`,
        "editorBracketHighlight.unexpectedBracket.foreground": `#${colour("--bad")}`,
        focusBorder: `#${colour("--focus")}`,
      },
    });
    monaco.editor.setTheme("counterpoint");
    colour.done();
  };
  apply();
  const observer = new MutationObserver(apply);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  dark.addEventListener("change", apply);
  return () => {
    observer.disconnect();
    dark.removeEventListener("change", apply);
  };
}

/** Reads custom properties as six hex digits: only an element's computed colour resolves `light-dark()`. */
function colourReader() {
  const probe = document.createElement("span");
  probe.hidden = true;
  document.body.append(probe);
  const read = (name: string): string => {
    probe.style.color = `var(${name})`;
    return hexOf(getComputedStyle(probe).color);
  };
  return Object.assign(read, { done: () => probe.remove() });
}

/** "rgb(28, 36, 48)" as "1c2430". */
export function hexOf(colour: string): string {
  const channels = colour.match(/[\d.]+/g)?.slice(0, 3) ?? [];
  return channels.map((channel) => Math.round(Number(channel)).toString(16).padStart(2, "0")).join("");
}
