import type { editor } from "monaco-editor/editor/editor.api.js";
import type { ProjectSession } from "../session/project-session.ts";
import { editorLanguage } from "./language.ts";
import type { Monaco } from "./monaco.ts";

/** One text model for each open text file; each keeps its own undo history. */
export interface Models {
  /** Null for a file that is gone or no text. */
  get(path: string): editor.ITextModel | null;
  dispose(): void;
}

/** Keeps models and files the same: typing edits the file, a reset or rename edits the model. */
export function createModels(monaco: Monaco, { files, project }: ProjectSession): Models {
  const models = new Map<string, editor.ITextModel>();
  let fromModel = false;

  const drop = (path: string) => {
    models.get(path)?.dispose();
    models.delete(path);
  };
  const unsubscribe = files.files.subscribe(() => {
    if (fromModel) return;
    const now = files.files.get();
    for (const [path, model] of [...models]) {
      const content = now.get(path);
      if (typeof content !== "string") drop(path);
      else if (model.getValue() !== content) {
        const edit = { range: model.getFullModelRange(), text: content };
        model.pushEditOperations([], [edit], () => null);
      }
    }
  });

  const create = (path: string, content: string) => {
    const uri = monaco.Uri.from({ scheme: "project", authority: project.framework, path: `/${path}` });
    monaco.editor.getModel(uri)?.dispose();
    const model = monaco.editor.createModel(content, editorLanguage(path), uri);
    model.onDidChangeContent(() => {
      fromModel = true;
      files.edit(path, model.getValue());
      fromModel = false;
    });
    models.set(path, model);
    return model;
  };

  return {
    get(path) {
      const content = files.files.get().get(path);
      return models.get(path) ?? (typeof content === "string" ? create(path, content) : null);
    },
    dispose() {
      unsubscribe();
      for (const path of [...models.keys()]) drop(path);
    },
  };
}
