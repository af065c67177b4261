import * as z from "zod/mini";
import {
  completions,
  type Locations,
  type LspRange,
  locations,
  type RpcMessage,
  textDocument,
} from "./messages.ts";

/**
 * What Monaco's client (alpha) leaves out of `initialize`: where the projects are, what the server must know of
 * them, and that it may ask for settings. Diagnostics are to be pushed: the client would pull them for the edited
 * file alone, and not for those that import it.
 *
 * @param files text by path, in the server's file system
 */
export function withWorkspace(message: RpcMessage, files: Readonly<Record<string, string>>): RpcMessage {
  const { params } = initializeRequest.parse(message);
  const { diagnostic: _, ...document } = params.capabilities.textDocument;
  return {
    ...message,
    params: {
      ...params,
      rootUri: "file:///",
      workspaceFolders: [{ uri: "file:///", name: "projects" }],
      capabilities: {
        ...params.capabilities,
        textDocument: {
          ...document,
          completion: {
            ...document.completion,
            completionItem: { ...document.completion.completionItem, documentationFormat: ["markdown"] },
          },
        },
        workspace: { configuration: true },
      },
      initializationOptions: { files },
    },
  };
}

const initializeRequest = z.object({
  params: z.looseObject({
    capabilities: z.looseObject({
      textDocument: z.looseObject({
        completion: z.looseObject({ completionItem: z.looseObject({}) }),
      }),
    }),
  }),
});

/** Monaco's client writes the addresses of files in lower case when it opens, changes or closes them. */
export function withTrueCase(message: RpcMessage, trueUri: (uri: string) => string): RpcMessage {
  const parsed = textDocument.safeParse(message.params);
  if (!parsed.success) return message;
  const { data } = parsed;
  return {
    ...message,
    params: { ...data, textDocument: { ...data.textDocument, uri: trueUri(data.textDocument.uri) } },
  };
}

/**
 * Says what completions replace where the server does not: the part of the word before the cursor. Monaco's client would
 * insert them behind it.
 */
export function withRanges(result: unknown, word: LspRange): unknown {
  const parsed = completions.safeParse(result);
  if (!parsed.success) return result;
  const items = parsed.data.items.map((item) => ({
    textEdit: { range: word, newText: item.insertText ?? item.label },
    ...item,
  }));
  return { ...parsed.data, items };
}

/** Of a stub and the source that it describes the source alone: it is what one wants to read. */
export function preferSource(result: unknown): Locations | null {
  const parsed = locations.safeParse(result);
  if (!parsed.success) return null;
  const all = Array.isArray(parsed.data) ? parsed.data : [parsed.data];
  const sources = all.filter((one) => !uriOf(one).endsWith(".pyi"));
  return sources.length > 0 ? sources : all;
}

export function uriOf(location: { readonly uri: string } | { readonly targetUri: string }): string {
  return "uri" in location ? location.uri : location.targetUri;
}
