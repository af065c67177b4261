import type { editor } from "monaco-editor/editor/editor.api.js";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { ProjectSession } from "../session/project-session.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./editor.module.css";
import { markProblems } from "./markers.ts";
import { type Models, openModels } from "./models.ts";
import type { Monaco } from "./monaco.ts";
import { editorOptions } from "./options.ts";
import { pythonHelp } from "./parts/python-help.ts";
import { followTheme } from "./theme.ts";
import { isLibraryPath, pathOf } from "./types/addresses.ts";
import { useEditorChoices } from "./use-editor-choices.ts";
import { useLit } from "./use-lit.ts";
import { useVim } from "./use-vim.ts";

interface Props {
  readonly monaco: Monaco;
  readonly session: ProjectSession;
  readonly path: string;
  readonly label: string;
  /** Whether what stood in its place had the focus; it takes it over, once. */
  readonly focused: RefObject<boolean>;
}

interface Parts {
  readonly editor: editor.IStandaloneCodeEditor;
  readonly models: Models;
}

/** Monaco on the file `path`. One editor for all files of a project; each file keeps its scroll and cursor. */
export function MonacoEditor({ monaco, session, path, label, focused }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [parts, setParts] = useState<Parts | null>(null);

  useEffect(() => {
    if (!host.current) return;
    const created = monaco.editor.create(host.current, { ...editorOptions, model: null });
    const models = openModels(monaco, session);
    const stopTheme = followTheme(monaco);
    const stopHelp = followHelp(monaco, session, created);
    setParts({ editor: created, models });
    if (focused.current) created.focus();
    focused.current = false;
    return () => {
      stopHelp();
      stopTheme();
      created.dispose();
      models.dispose();
      setParts(null);
    };
  }, [monaco, session, focused]);

  useEffect(() => {
    parts?.editor.updateOptions({ ariaLabel: label, readOnly: isLibraryPath(path) });
  }, [parts, label, path]);
  useEditorChoices(monaco, parts?.editor ?? null, session);
  useShownFile(parts, path);
  useMarkers(monaco, parts, session, path);
  useJump(parts, session, path);
  useLit(parts?.editor ?? null, session, path);
  const bar = useRef<HTMLDivElement>(null);
  const vim = useVim(parts?.editor ?? null, bar);
  return (
    <div className={styles.monacoPane}>
      <div ref={host} className={styles.monaco} />
      <div ref={bar} className={styles.vim} hidden={!vim} role="status" aria-label="Vim" />
    </div>
  );
}

/** Brings the project to what helps with Python, and follows definitions into other files and the packages. */
function followHelp(
  monaco: Monaco,
  session: ProjectSession,
  created: editor.IStandaloneCodeEditor,
): () => void {
  const { framework } = session.project;
  const help = pythonHelp(monaco);
  const leave = help.join(framework, session.files.files);
  const parts = [
    created.onDidFocusEditorText(() => help.begin()),
    monaco.editor.registerEditorOpener({
      openCodeEditor(source, resource, target) {
        const path = source === created ? pathOf(resource, framework) : null;
        if (path === null) return false;
        const place = target && ("lineNumber" in target ? target : monaco.Range.getStartPosition(target));
        session.view.jumpTo({ file: path, line: place?.lineNumber ?? 1, column: place?.column ?? null });
        return true;
      },
    }),
  ];
  return () => {
    for (const part of parts) part.dispose();
    leave();
  };
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
