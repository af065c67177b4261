import * as z from "zod/mini";

/** A message of JSON-RPC 2.0, as far as it is looked at here. */
export const rpcMessage = z.looseObject({
  jsonrpc: z.literal("2.0"),
  id: z.optional(z.union([z.string(), z.number()])),
  method: z.optional(z.string()),
  params: z.optional(z.unknown()),
  result: z.optional(z.unknown()),
});
export type RpcMessage = z.infer<typeof rpcMessage>;

const position = z.object({ line: z.int(), character: z.int() });
export const range = z.object({ start: position, end: position });
export type LspRange = z.infer<typeof range>;

export const textDocumentPosition = z.looseObject({
  textDocument: z.looseObject({ uri: z.string() }),
  position,
});

export const textDocument = z.looseObject({ textDocument: z.looseObject({ uri: z.string() }) });

const link = z.union([
  z.looseObject({ uri: z.string(), range }),
  z.looseObject({ targetUri: z.string(), targetRange: range }),
]);
/** Result of `textDocument/definition` and its kin. */
export const locations = z.union([z.array(link), link]);
export type Locations = z.infer<typeof locations>;

export const completions = z.looseObject({
  items: z.array(z.looseObject({ label: z.string(), insertText: z.optional(z.string()) })),
});

export const configurationRequest = z.object({
  items: z.array(z.looseObject({ section: z.optional(z.string()) })),
});

export const publishedDiagnostics = z.looseObject({
  uri: z.string(),
  diagnostics: z.array(
    z.looseObject({
      range,
      severity: z.optional(z.int()),
      message: z.string(),
      code: z.optional(z.union([z.string(), z.number()])),
      codeDescription: z.optional(z.looseObject({ href: z.string() })),
      tags: z.optional(z.array(z.int())),
    }),
  ),
});
export type Diagnostic = z.infer<typeof publishedDiagnostics>["diagnostics"][number];
