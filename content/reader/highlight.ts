import type { ThemedToken } from "shiki";
import { createCssVariablesTheme, createHighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";

/** A run of code in one colour. `kind` is a class of `app/code.css`, so that one page serves both schemes. */
export interface CodeToken {
  readonly text: string;
  readonly kind: string | undefined;
}
export type CodeLine = readonly CodeToken[];

const prefix = "--code-";

const highlighter = createHighlighterCore({
  themes: [createCssVariablesTheme({ name: "counterpoint", variablePrefix: prefix, variableDefaults: {} })],
  langs: [
    import("shiki/langs/python.mjs"),
    import("shiki/langs/json.mjs"),
    import("shiki/langs/html.mjs"),
    import("shiki/langs/http.mjs"),
    import("shiki/langs/shellscript.mjs"),
    import("shiki/langs/javascript.mjs"),
    import("shiki/langs/toml.mjs"),
  ],
  engine: createJavaScriptRegexEngine(),
});

/** Colours code at build time; a language that is not loaded is shown plain. */
export async function highlight(code: string, language: string): Promise<readonly CodeLine[]> {
  const shiki = await highlighter;
  const known = shiki.getLoadedLanguages().includes(language);
  const { tokens } = shiki.codeToTokens(code, {
    lang: known ? language : "text",
    theme: "counterpoint",
    // On a busy machine a limit would leave the end of a line without colours, and the page as built keeps it so.
    tokenizeTimeLimit: 0,
  });
  return tokens.map((line) => merge(line.map(toCodeToken)));
}

/** Language by the end of a file's name, for {@link highlight}. */
export function languageOf(path: string): string {
  const extension = path.slice(path.lastIndexOf(".") + 1);
  return (
    { py: "python", json: "json", html: "html", js: "javascript", toml: "toml", sh: "shellscript" }[
      extension
    ] ?? "text"
  );
}

function toCodeToken(token: ThemedToken): CodeToken {
  const kind = /--code-(?:token-)?([a-z-]+)/.exec(token.color ?? "")?.[1];
  return { text: token.content, kind: kind === "foreground" ? undefined : kind };
}

function merge(tokens: readonly CodeToken[]): CodeLine {
  const merged: CodeToken[] = [];
  for (const token of tokens) {
    const last = merged.at(-1);
    if (last && (last.kind === token.kind || token.text.trim() === "")) {
      merged[merged.length - 1] = { text: last.text + token.text, kind: last.kind };
    } else merged.push(token);
  }
  return merged;
}
