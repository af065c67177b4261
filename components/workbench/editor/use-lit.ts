import type { editor } from "monaco-editor/editor/editor.api.js";
import { useEffect } from "react";
import type { ProjectSession } from "../session/project-session.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./editor.module.css";

/** Shows which lines are lit up in the file `path`, and tells where the cursor stands. */
export function useLit(
  code: editor.IStandaloneCodeEditor | null,
  { view }: ProjectSession,
  path: string,
): void {
  const { lit } = useStore(view);
  useEffect(() => {
    const here = lit.filter(({ file }) => file === path);
    const [first] = here;
    if (!code || !first) return;
    const marks = code.createDecorationsCollection(
      here.map(({ first: from, last }) => ({
        range: { startLineNumber: from, startColumn: 1, endLineNumber: last, endColumn: 1 },
        options: {
          isWholeLine: true,
          className: styles.lit ?? "",
          linesDecorationsClassName: styles.bar ?? "",
        },
      })),
    );
    code.revealLinesInCenterIfOutsideViewport(first.first, first.last);
    return () => marks.clear();
  }, [code, lit, path]);

  useEffect(() => {
    const listener = code?.onDidChangeCursorPosition(({ position }) =>
      view.cursor.set({ file: path, line: position.lineNumber, column: position.column }),
    );
    return () => listener?.dispose();
  }, [code, view, path]);
}
