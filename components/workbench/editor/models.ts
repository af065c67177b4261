import type { editor } from "monaco-editor/editor/editor.api.js";
import type { ProjectSession } from "../session/project-session.ts";
import { editorLanguage } from "./language.ts";
import type { Monaco } from "./monaco.ts";
import { replacement } from "./replacement.ts";
import { isLibraryPath, libraryUri, projectUri } from "./types/addresses.ts";
import { isPython } from "./types/project-files.ts";

/**
 * One text model for each open text file, and for every Python file, since a name may be renamed in all of them;
 * each keeps its own undo history.
 */
export interface Models {
  /** Null for a file that is gone or no text, or of a package and not read yet. */
  get(path: string): editor.ITextModel | null;
  /** The editor that asked for them has gone; with a project's last editor its models go. */
  dispose(): void;
}

interface Shared {
  readonly models: Models;
  users: number;
}

/**
 * A window that changes its width moves a project's editor to another place, and for a moment there are two. A text
 * has one address, and so one model: the second editor must not take the first one's away.
 */
const shared = new WeakMap<ProjectSession, Shared>();

/** The models of a project, shared by all its editors. */
export function openModels(monaco: Monaco, session: ProjectSession): Models {
  const found = shared.get(session) ?? { models: createModels(monaco, session), users: 0 };
  shared.set(session, found);
  found.users += 1;
  return {
    get: found.models.get,
    dispose() {
      found.users -= 1;
      if (found.users > 0) return;
      shared.delete(session);
      found.models.dispose();
    },
  };
}

/** Keeps models and files the same: typing edits the file, a reset or rename edits the model. */
function createModels(monaco: Monaco, { files, project }: ProjectSession): Models {
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
        const { start, end, text } = replacement(model.getValue(), content);
        const [from, to] = [model.getPositionAt(start), model.getPositionAt(end)];
        const range = monaco.Range.fromPositions(from, to);
        model.pushEditOperations([], [{ range, text }], () => null);
      }
    }
    openPython();
  });

  const create = (path: string, content: string) => {
    const uri = projectUri(monaco.Uri, project.framework, path);
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

  const openPython = () => {
    for (const [path, content] of files.files.get())
      if (isPython(path) && typeof content === "string" && !models.has(path)) create(path, content);
  };
  openPython();

  return {
    get(path) {
      if (isLibraryPath(path)) return monaco.editor.getModel(libraryUri(monaco.Uri, path));
      const content = files.files.get().get(path);
      return models.get(path) ?? (typeof content === "string" ? create(path, content) : null);
    },
    dispose() {
      unsubscribe();
      for (const path of [...models.keys()]) drop(path);
    },
  };
}
