import type { editor } from "monaco-editor/editor/editor.api.js";
import type { Monaco } from "../monaco.ts";
import type { Finding } from "./protocol.ts";

type Enums = Pick<Monaco, "MarkerSeverity" | "MarkerTag" | "Uri">;

/**
 * What ruff found as the editor's markers: what fails when it runs is an error, what is likely a mistake a warning,
 * and style is said quietly.
 */
export function markersOf(
  { MarkerSeverity, MarkerTag, Uri }: Enums,
  findings: readonly Finding[],
): editor.IMarkerData[] {
  return findings.map(({ code, message, tags, start_location: start, end_location: end }) => ({
    severity: MarkerSeverity[severityOf(code)],
    message,
    source: "ruff",
    ...(isRule(code) && {
      code: { value: code, target: Uri.parse(`https://docs.astral.sh/ruff/rules/${code}/`) },
    }),
    tags: tags.map((tag) => (tag === "unnecessary" ? MarkerTag.Unnecessary : MarkerTag.Deprecated)),
    startLineNumber: start.row,
    startColumn: start.column,
    endLineNumber: end.row,
    endColumn: end.column,
  }));
}

/** Rules have codes such as "F401"; a syntax error has none, or the word "invalid-syntax". */
const isRule = (code: string | null): code is string => code !== null && /^[A-Z]+\d+$/.test(code);
/** F82: names that nothing defines, which fail when the line runs. F: Pyflakes, mistakes. */
function severityOf(code: string | null): "Error" | "Warning" | "Info" {
  if (!isRule(code) || /^(E9|F82)/.test(code)) return "Error";
  return code.startsWith("F") ? "Warning" : "Info";
}
