import { describe, expect, it } from "vitest";
import { preferSource, withRanges, withTrueCase, withWorkspace } from "./adapt.ts";

const at = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

describe("withWorkspace", () => {
  const message = {
    jsonrpc: "2.0" as const,
    id: 1,
    method: "initialize",
    params: {
      processId: null,
      rootUri: null,
      capabilities: {
        textDocument: { diagnostic: {}, completion: { completionItem: { tagSupport: {} } } },
      },
    },
  };
  it("names the root, hands the files over, and has diagnostics pushed", () => {
    const { params } = withWorkspace(message, { "/fastapi/main.py": "x = 1\n" });
    expect(params).toMatchObject({
      rootUri: "file:///",
      capabilities: { workspace: { configuration: true } },
      initializationOptions: { files: { "/fastapi/main.py": "x = 1\n" } },
    });
    expect(params).not.toHaveProperty("capabilities.textDocument.diagnostic");
    expect(params).toHaveProperty("capabilities.textDocument.completion.completionItem.tagSupport");
  });
});

describe("withTrueCase", () => {
  it("gives a file its name back", () => {
    const message = {
      jsonrpc: "2.0" as const,
      params: { textDocument: { uri: "file:///a/readme.py", version: 2 } },
    };
    const mended = withTrueCase(message, () => "file:///a/ReadMe.py");
    expect(mended.params).toEqual({ textDocument: { uri: "file:///a/ReadMe.py", version: 2 } });
  });
  it("leaves messages about no file alone", () => {
    const message = { jsonrpc: "2.0" as const, params: { query: "x" } };
    expect(withTrueCase(message, () => "never")).toBe(message);
  });
});

describe("withRanges", () => {
  const word = at(3, 4, 6);
  it("has completions replace what was typed of the word", () => {
    const result = withRanges({ items: [{ label: "get", kind: 2 }] }, word);
    expect(result).toEqual({
      items: [{ label: "get", kind: 2, textEdit: { range: word, newText: "get" } }],
    });
  });
  it("keeps what the server says itself", () => {
    const own = { range: at(3, 0, 6), newText: "app.get" };
    expect(withRanges({ items: [{ label: "get", textEdit: own }] }, word)).toEqual({
      items: [{ label: "get", textEdit: own }],
    });
  });
  it("leaves no completions as they are", () => {
    expect(withRanges(null, word)).toBeNull();
  });
});

describe("preferSource", () => {
  const stub = { uri: "file:///site-packages/django-stubs/shortcuts.pyi", range: at(8, 4, 10) };
  const source = { uri: "file:///site-packages/django/shortcuts.py", range: at(19, 4, 10) };
  it("leads to the source where there is one beside its stub", () => {
    expect(preferSource([stub, source])).toEqual([source]);
  });
  it("leads to the stub where there is nothing else", () => {
    expect(preferSource([stub])).toEqual([stub]);
    expect(preferSource(null)).toBeNull();
  });
});
