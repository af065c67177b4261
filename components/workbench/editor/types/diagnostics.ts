import type { editor } from "monaco-editor/editor/editor.api.js";
import type { Monaco } from "../monaco.ts";
import type { Diagnostic } from "./messages.ts";

/** Owner of the language server's markers. */
export const typesOwner = "types";

type Enums = Pick<Monaco, "MarkerSeverity" | "MarkerTag" | "Uri">;

/** What the language server found as the editor's markers, with a link to the rule where it gives one. */
export function diagnosticMarkers(
  { MarkerSeverity, MarkerTag, Uri }: Enums,
  diagnostics: readonly Diagnostic[],
): editor.IMarkerData[] {
  const severities = [MarkerSeverity.Error, MarkerSeverity.Warning, MarkerSeverity.Info, MarkerSeverity.Hint];
  return diagnostics.map(({ range, severity = 1, message, code, codeDescription, tags = [] }) => {
    const value = code === undefined ? undefined : String(code);
    const link = codeDescription && { value: value ?? "rule", target: Uri.parse(codeDescription.href) };
    return {
      severity: severities[severity - 1] ?? MarkerSeverity.Error,
      message,
      source: "basedpyright",
      ...((link ?? value) !== undefined && { code: link ?? value ?? "" }),
      tags: tags.map((tag) => (tag === 1 ? MarkerTag.Unnecessary : MarkerTag.Deprecated)),
      startLineNumber: range.start.line + 1,
      startColumn: range.start.character + 1,
      endLineNumber: range.end.line + 1,
      endColumn: range.end.character + 1,
    };
  });
}
