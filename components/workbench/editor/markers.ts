import type { editor } from "monaco-editor/editor/editor.api.js";
import type { Problem } from "../problems/problem.ts";
import type { Monaco } from "./monaco.ts";

/** Underlines in `model` the problems that lie in the file `path`. */
export function markProblems(
  monaco: Monaco,
  model: editor.ITextModel,
  path: string,
  problems: readonly Problem[],
): void {
  const markers = problems.flatMap(({ place, severity, sentence, advice }) => {
    if (place?.file !== path || place.line > model.getLineCount()) return [];
    return {
      severity: severity === "error" ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
      message: `${sentence}\n${advice}`,
      startLineNumber: place.line,
      startColumn: model.getLineFirstNonWhitespaceColumn(place.line) || 1,
      endLineNumber: place.line,
      endColumn: model.getLineMaxColumn(place.line),
    };
  });
  monaco.editor.setModelMarkers(model, "server", markers);
}
