import type { editor, IDisposable, languages } from "monaco-editor/editor/editor.api.js";
import type { Monaco } from "../monaco.ts";
import { markersOf } from "./findings.ts";
import type { Finding } from "./protocol.ts";
import type { Ruff } from "./ruff.ts";

/** Owner of ruff's markers. */
const owner = "ruff";
/** Milliseconds without typing after which a file is checked; a check takes less than one. */
const pause = 200;

/** What ruff found in a model, as of the last check. */
export interface Lint extends IDisposable {
  found(model: editor.ITextModel): readonly Finding[];
}

/** Underlines what ruff finds in the Python files of projects, and keeps it true. */
export function lintModels(monaco: Monaco, ruff: Ruff, wanted: (model: editor.ITextModel) => boolean): Lint {
  const found = new Map<editor.ITextModel, readonly Finding[]>();
  const watched = new Map<editor.ITextModel, () => void>();

  const look = async (model: editor.ITextModel) => {
    const version = model.getVersionId();
    const findings = await ruff.check(model.getValue());
    if (model.isDisposed() || model.getVersionId() !== version) return;
    found.set(model, findings ?? []);
    monaco.editor.setModelMarkers(model, owner, markersOf(monaco, findings ?? []));
  };
  const watch = (model: editor.ITextModel) => {
    if (!wanted(model) || watched.has(model)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = model.onDidChangeContent(() => {
      // Their places are another version's.
      found.delete(model);
      clearTimeout(timer);
      timer = setTimeout(() => void look(model), pause);
    });
    watched.set(model, () => {
      clearTimeout(timer);
      changed.dispose();
      found.delete(model);
      watched.delete(model);
      if (!model.isDisposed()) monaco.editor.setModelMarkers(model, owner, []);
    });
    void look(model);
  };
  for (const model of monaco.editor.getModels()) watch(model);
  const created = monaco.editor.onDidCreateModel(watch);
  const gone = monaco.editor.onWillDisposeModel((model) => watched.get(model)?.());
  return {
    found: (model) => found.get(model) ?? [],
    dispose() {
      created.dispose();
      gone.dispose();
      for (const end of [...watched.values()]) end();
    },
  };
}

/** Offers ruff's mendings as quick fixes, and its format as the editor's. */
export function registerRuff(monaco: Monaco, ruff: Ruff, lint: Lint): IDisposable {
  const fixes = monaco.languages.registerCodeActionProvider(
    "python",
    {
      provideCodeActions(model, range, context): languages.CodeActionList {
        const actions = lint.found(model).flatMap((one): languages.CodeAction[] => {
          const [marker] = markersOf(monaco, [one]);
          if (!one.fix || !marker || !monaco.Range.areIntersectingOrTouching(marker, range)) return [];
          const edits = one.fix.edits.map(({ content, location, end_location: end }) => ({
            resource: model.uri,
            versionId: model.getVersionId(),
            textEdit: {
              range: new monaco.Range(location.row, location.column, end.row, end.column),
              text: content ?? "",
            },
          }));
          return [
            {
              title: `${one.fix.message ?? "Mend this"} (ruff ${one.code})`,
              kind: "quickfix",
              diagnostics: context.markers.filter(
                ({ source, code }) => source === owner && code === marker.code,
              ),
              isPreferred: true,
              edit: { edits },
            },
          ];
        });
        return { actions, dispose: () => undefined };
      },
    },
    { providedCodeActionKinds: ["quickfix"] },
  );
  const format = monaco.languages.registerDocumentFormattingEditProvider("python", {
    displayName: "ruff",
    async provideDocumentFormattingEdits(model) {
      const before = model.getValue();
      const after = await ruff.format(before);
      return after === null || after === before ? [] : [{ range: model.getFullModelRange(), text: after }];
    },
  });
  return {
    dispose() {
      fixes.dispose();
      format.dispose();
    },
  };
}
