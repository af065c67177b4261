import type { editor } from "monaco-editor/editor/editor.api.js";

/** What does not change while an editor lives; the rest is the reader's choice. */
export const editorOptions: editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  fontFamily: '"JetBrains Mono Variable", ui-monospace, Menlo, monospace',
  lineHeight: 1.55,
  fontLigatures: false,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  renderLineHighlight: "line",
  renderFinalNewline: "on",
  scrollBeyondLastLine: false,
  lineNumbersMinChars: 3,
  folding: false,
  bracketPairColorization: { enabled: false },
  glyphMargin: false,
  inlayHints: { enabled: "off" },
  stickyScroll: { enabled: false },
  "semanticHighlighting.enabled": false,
  gotoLocation: { multipleDefinitions: "goto" },
  quickSuggestions: { other: true, comments: false, strings: false },
  acceptSuggestionOnEnter: "smart",
  codeLens: false,
  // Without a margin of its own it would cover code; Ctrl+. and the hover offer the same.
  lightbulb: { enabled: "off" as editor.ShowLightbulbIconMode },
  padding: { top: 8, bottom: 8 },
  tabSize: 4,
  wordWrap: "on",
  fixedOverflowWidgets: true,
  // The page scrolls on when the editor is at its end.
  scrollbar: { alwaysConsumeMouseWheel: false },
};
