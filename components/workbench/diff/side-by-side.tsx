import { useEffect, useRef, useState } from "react";
import { useWords } from "../messages/words.ts";
import styles from "./diff.module.css";

interface Props {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** What stands on each side, in words. */
  readonly names: { readonly before: string; readonly after: string };
}

/** Pixels; beyond that the comparison scrolls. */
const highest = 640;

/** One file's two sides in the editor's own comparison, coloured, unchanged parts folded. Read-only. */
export function SideBySide({ path, before, after, names }: Props) {
  const { project } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let end = () => {};
    let wanted = true;
    const show = async () => {
      const { monaco, editorLanguage, followTheme } = await import("./monaco-diff.ts");
      if (!wanted) return;
      const editor = monaco.editor.createDiffEditor(element, {
        ...options,
        originalAriaLabel: `${path}, ${names.before}`,
        modifiedAriaLabel: `${path}, ${names.after}`,
      });
      const [original, modified] = [before, after].map((text) =>
        monaco.editor.createModel(text, editorLanguage(path)),
      ) as [ReturnType<typeof monaco.editor.createModel>, ReturnType<typeof monaco.editor.createModel>];
      editor.setModel({ original, modified });
      const resize = () => {
        const sides = [editor.getOriginalEditor(), editor.getModifiedEditor()];
        const height = Math.max(...sides.map((side) => side.getContentHeight()));
        element.style.height = `${Math.min(height, highest)}px`;
      };
      const listeners = [
        editor.onDidUpdateDiff(resize),
        editor.getOriginalEditor().onDidContentSizeChange(resize),
        editor.getModifiedEditor().onDidContentSizeChange(resize),
      ];
      const stopTheme = followTheme(monaco);
      resize();
      end = () => {
        stopTheme();
        for (const listener of listeners) listener.dispose();
        editor.dispose();
        original.dispose();
        modified.dispose();
      };
    };
    show().catch((error: unknown) => {
      console.error("The comparison could not be loaded.", error);
      if (wanted) setFailed(true);
    });
    return () => {
      wanted = false;
      end();
    };
  }, [path, before, after, names.before, names.after]);
  if (failed)
    return (
      <p role="alert" className={styles.binary}>
        {project.sidesNotLoaded}
      </p>
    );
  return <div ref={host} className={styles.sides} />;
}

const options = {
  readOnly: true,
  originalEditable: false,
  automaticLayout: true,
  renderSideBySide: true,
  useInlineViewWhenSpaceIsLimited: false,
  hideUnchangedRegions: { enabled: true, contextLineCount: 3 },
  fontFamily: '"JetBrains Mono Variable", ui-monospace, Menlo, monospace',
  fontSize: 13,
  lineHeight: 20,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  renderOverviewRuler: false,
  scrollBeyondLastLine: false,
  lineNumbersMinChars: 3,
  folding: false,
  glyphMargin: false,
  wordWrap: "on",
  tabFocusMode: true,
  fixedOverflowWidgets: true,
  scrollbar: { alwaysConsumeMouseWheel: false },
} as const;
