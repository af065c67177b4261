import { describe, expect, it } from "vitest";
import { markersOf } from "./findings.ts";
import type { Finding } from "./protocol.ts";

/** The parts of Monaco that are used, since Monaco itself needs a browser. */
const monaco = {
  MarkerSeverity: { Hint: 1, Info: 2, Warning: 4, Error: 8 },
  MarkerTag: { Unnecessary: 1, Deprecated: 2 },
  Uri: { parse: (text: string) => text },
} as unknown as Parameters<typeof markersOf>[0];

const finding = (code: string | null, tags: Finding["tags"] = []): Finding => ({
  code,
  message: "said by ruff",
  tags,
  start_location: { row: 1, column: 8 },
  end_location: { row: 1, column: 10 },
  fix: null,
});

describe("markersOf", () => {
  it("places what was found, and links its rule", () => {
    expect(markersOf(monaco, [finding("F401", ["unnecessary"])])).toEqual([
      {
        severity: 4,
        message: "said by ruff",
        source: "ruff",
        code: { value: "F401", target: "https://docs.astral.sh/ruff/rules/F401/" },
        tags: [1],
        startLineNumber: 1,
        startColumn: 8,
        endLineNumber: 1,
        endColumn: 10,
      },
    ]);
  });
  it.each([
    [null, 8],
    ["invalid-syntax", 8],
    ["F821", 8],
    ["F841", 4],
    ["E501", 2],
    ["I001", 2],
  ])("takes %s as serious as it is", (code, severity) => {
    expect(markersOf(monaco, [finding(code)])).toMatchObject([{ severity }]);
  });
});
