import type { editor } from "monaco-editor/editor/editor.api.js";
import { useEffect } from "react";
import { editorChoices } from "../../settings/editor/choices.ts";
import type { ProjectSession } from "../session/project-session.ts";
import { useStore } from "../store/use-store.ts";
import type { Monaco } from "./monaco.ts";

/** Makes an editor as the reader chose, and keeps it so. */
export function useEditorChoices(
  monaco: Monaco,
  editor: editor.IStandaloneCodeEditor | null,
  session: ProjectSession,
): void {
  const indents = useStore(editorChoices.tabIndents.state());
  const reader = useStore(editorChoices.reader.state());
  const fontSize = Number(useStore(editorChoices.fontSize.state()));
  useEffect(() => {
    editor?.updateOptions({
      tabFocusMode: !indents,
      accessibilitySupport: reader ? "on" : "auto",
      fontSize,
    });
  }, [editor, indents, reader, fontSize]);
  useSave(monaco, editor, session);
}

/** Ctrl+S (⌘S) formats Python if that is wanted, and saves. */
function useSave(monaco: Monaco, editor: editor.IStandaloneCodeEditor | null, { files }: ProjectSession) {
  useEffect(() => {
    const action = editor?.addAction({
      id: "counterpoint.save",
      label: "Save",
      keybindings: [monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyS],
      async run() {
        const python = editor.getModel()?.getLanguageId() === "python";
        if (python && editorChoices.formatOnSave.state().get())
          await editor.getAction("editor.action.formatDocument")?.run();
        await files.flush();
      },
    });
    return () => action?.dispose();
  }, [monaco, editor, files]);
}
