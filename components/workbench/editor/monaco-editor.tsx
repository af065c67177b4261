import type { editor } from "monaco-editor/editor/editor.api.js";
import { useEffect, useRef, useState } from "react";
import type { ProjectSession } from "../session/project-session.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./editor.module.css";
import { markProblems } from "./markers.ts";
import { createModels, type Models } from "./models.ts";
import type { Monaco } from "./monaco.ts";
import { tabIndents } from "./tab-key.ts";
import { followTheme } from "./theme.ts";

interface Props {
  readonly monaco: Monaco;
  readonly session: ProjectSession;
  readonly path: string;
  readonly label: string;
}

interface Parts {
  readonly editor: editor.IStandaloneCodeEditor;
  readonly models: Models;
}

/** Monaco on the file `path`. One editor for all files of a project; each file keeps its scroll and cursor. */
export function MonacoEditor({ monaco, session, path, label }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [parts, setParts] = useState<Parts | null>(null);
  const indents = useStore(tabIndents());

  useEffect(() => {
    if (!host.current) return;
    const created = monaco.editor.create(host.current, { ...options, model: null });
    const models = createModels(monaco, session);
    const stopTheme = followTheme(monaco);
    setParts({ editor: created, models });
    return () => {
      stopTheme();
      created.dispose();
      models.dispose();
      setParts(null);
    };
  }, [monaco, session]);

  useEffect(() => {
    parts?.editor.updateOptions({ tabFocusMode: !indents, ariaLabel: label });
  }, [parts, indents, label]);
  useShownFile(parts, path);
  useMarkers(monaco, parts, session, path);
  useJump(parts, session, path);
  return <div ref={host} className={styles.monaco} />;
}

function useShownFile(parts: Parts | null, path: string) {
  const states = useRef(new Map<string, editor.ICodeEditorViewState>());
  useEffect(() => {
    if (!parts) return;
    parts.editor.setModel(parts.models.get(path));
    parts.editor.restoreViewState(states.current.get(path) ?? null);
    return () => {
      const state = parts.editor.saveViewState();
      if (state) states.current.set(path, state);
    };
  }, [parts, path]);
}

function useMarkers(monaco: Monaco, parts: Parts | null, session: ProjectSession, path: string) {
  const problems = useStore(session.problems);
  useEffect(() => {
    const model = parts?.models.get(path);
    if (model) markProblems(monaco, model, path, problems);
  }, [monaco, parts, path, problems]);
}

function useJump(parts: Parts | null, session: ProjectSession, path: string) {
  const { jump } = useStore(session.view);
  useEffect(() => {
    if (!parts || jump?.file !== path) return;
    const position = { lineNumber: jump.line, column: jump.column ?? 1 };
    parts.editor.setPosition(position);
    parts.editor.revealPositionInCenter(position);
    parts.editor.focus();
  }, [parts, jump, path]);
}

const options: editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  accessibilitySupport: "auto",
  fontFamily: '"JetBrains Mono Variable", ui-monospace, Menlo, monospace',
  fontSize: 13,
  lineHeight: 20,
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
  padding: { top: 8, bottom: 8 },
  tabSize: 4,
  wordWrap: "on",
  fixedOverflowWidgets: true,
  // The page scrolls on when the editor is at its end.
  scrollbar: { alwaysConsumeMouseWheel: false },
};
