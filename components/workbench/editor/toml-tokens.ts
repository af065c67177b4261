import type { languages } from "monaco-editor/editor/editor.api.js";

/** TOML 1.0 for Monarch; Monaco has none. */
export const tomlTokens: languages.IMonarchLanguage = {
  tokenizer: {
    root: [
      [/#.*$/, "comment"],
      [/^\s*\[\[?[^\]]*\]\]?/, "tag"],
      [/(?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*(?=\s*=)/, "type"],
      [/"""/, { token: "string", next: "@long" }],
      [/'''/, { token: "string", next: "@literal" }],
      [/"(?:[^"\\]|\\.)*"/, "string"],
      [/'[^']*'/, "string"],
      [/\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?/, "number"],
      [/[+-]?(?:0[xob][\da-fA-F_]+|\d[\d_]*(?:\.[\d_]+)?(?:[eE][+-]?\d+)?|inf|nan)\b/, "number"],
      [/\b(?:true|false)\b/, "keyword"],
      [/[{}[\]]/, "@brackets"],
    ],
    long: [
      [/"""/, { token: "string", next: "@pop" }],
      [/[^"\\]+|\\.|"/, "string"],
    ],
    literal: [
      [/'''/, { token: "string", next: "@pop" }],
      [/[^']+|'/, "string"],
    ],
  },
};

export const tomlConfiguration: languages.LanguageConfiguration = {
  comments: { lineComment: "#" },
  brackets: [
    ["[", "]"],
    ["{", "}"],
  ],
};
