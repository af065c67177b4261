import type { editor } from "monaco-editor/editor/editor.api.js";
// Monaco's package exports its client only together with every language that it knows.
import { MonacoLspClient } from "../../../../node_modules/monaco-editor/esm/external/monaco-lsp-client/out/index.js";
import type { Sentence } from "../../messages/said.ts";
import { createStore, type Readable } from "../../store/store.ts";
import type { Monaco } from "../monaco.ts";
import type { HelperStatus } from "../parts/helper-status.ts";
import type { PartAddresses } from "../parts/parts.ts";
import { preferSource, uriOf, withRanges, withTrueCase, withWorkspace } from "./adapt.ts";
import { isLibraryPath } from "./addresses.ts";
import { diagnosticMarkers, typesOwner } from "./diagnostics.ts";
import {
  configurationRequest,
  publishedDiagnostics,
  type RpcMessage,
  textDocument,
  textDocumentPosition,
} from "./messages.ts";
import { createProjectFiles, type ProjectFiles } from "./project-files.ts";
import { fromTypes, type ToTypes } from "./protocol.ts";
import { configurationOf, serverConfig } from "./settings.ts";
import { type Adapter, createTransport } from "./transport.ts";

/** basedpyright in a worker, joined to Monaco by Monaco's own client. */
export interface LanguageServer {
  /** `ready` when it has said what it finds in the first file. */
  readonly status: Readable<HelperStatus>;
  readonly projects: ProjectFiles;
  /** Text of a package's file by its absolute path; null when there is none. Never rejects. */
  read(path: string): Promise<string | null>;
  close(): void;
}

const definitions = /^textDocument\/(definition|declaration|typeDefinition|implementation|references)$/;

/** @param worker just made from `worker.ts` */
export function createLanguageServer(
  monaco: Monaco,
  worker: Worker,
  parts: Pick<PartAddresses, "typesServer" | "library">,
): LanguageServer {
  const status = createStore<HelperStatus>({ kind: "loading" });
  const reads = new Map<number, (text: string | null) => void>();
  let lastRead = 0;
  let started = false;
  const control = (message: ToTypes) => worker.postMessage(message);

  const end = (reason: Sentence) => {
    worker.terminate();
    status.set({ kind: "failed", reason });
    for (const settle of reads.values()) settle(null);
    reads.clear();
    for (const model of monaco.editor.getModels()) monaco.editor.setModelMarkers(model, typesOwner, []);
    connection.close();
  };
  const read = (path: string) =>
    new Promise<string | null>((resolve) => {
      if (!started || status.get().kind === "failed") return resolve(null);
      const id = ++lastRead;
      reads.set(id, resolve);
      control({ type: "types/read", id, path });
    });
  const projects = createProjectFiles({
    created: (path) => started && connection.notify("pyright/createFile", { uri: `file://${path}` }),
    deleted: (path) => started && connection.notify("pyright/deleteFile", { uri: `file://${path}` }),
  });

  const adapter: Adapter = {
    outgoing(message) {
      if (message.method === "initialize")
        return withWorkspace(message, {
          ...projects.all(),
          "/pyrightconfig.json": serverConfig(["fastapi", "django"]),
        });
      const mended = withTrueCase(message, (uri) => trueUri(monaco, uri));
      return concernsOther(mended) ? null : mended;
    },
    async answered(request, answer) {
      if (request.method === "textDocument/completion")
        return { ...answer, result: withRanges(answer.result, wordAt(monaco, request.params)) };
      if (!definitions.test(request.method ?? "")) return answer;
      const found =
        request.method === "textDocument/definition" ? preferSource(answer.result) : answer.result;
      const places = preferSource(found);
      for (const place of Array.isArray(places) ? places : []) await showable(uriOf(place));
      return { ...answer, result: found };
    },
    asked(method, params) {
      if (method !== "workspace/configuration") return null;
      return configurationRequest.parse(params).items.map(({ section }) => configurationOf(section ?? ""));
    },
    told(method, params) {
      // Progress and log: the client has no use for them.
      if (method !== "textDocument/publishDiagnostics") return true;
      const { uri, diagnostics } = publishedDiagnostics.parse(params);
      const model = monaco.editor.getModel(monaco.Uri.parse(uri));
      if (model && !isLibraryPath(model.uri.path))
        monaco.editor.setModelMarkers(model, typesOwner, diagnosticMarkers(monaco, diagnostics));
      if (status.get().kind === "loading") status.set({ kind: "ready" });
      return true;
    },
  };
  const connection = createTransport((message) => worker.postMessage(message), adapter);

  /** The client finds a place only in a file of which there is a model. */
  const showable = async (address: string) => {
    const uri = monaco.Uri.parse(address);
    if (!isLibraryPath(uri.path) || monaco.editor.getModel(uri)) return;
    const text = await read(uri.path);
    if (text !== null && !monaco.editor.getModel(uri)) monaco.editor.createModel(text, "python", uri);
  };

  worker.addEventListener("error", ({ message }) => end(({ code }) => message || code.helper.noWorker));
  worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const parsed = fromTypes.safeParse(data);
    if (!parsed.success) return connection.receive(data);
    const message = parsed.data;
    if (message.type === "types/failed") end(() => message.reason);
    else if (message.type === "types/text") {
      reads.get(message.id)?.(message.text);
      reads.delete(message.id);
    } else {
      started = true;
      new MonacoLspClient(connection.transport);
    }
  });
  control({ type: "types/start", server: parts.typesServer, library: parts.library });
  return { status, projects, read, close: () => end(({ code }) => code.helper.switchedOff) };
}

/** What the client tells or asks of files that are no Python. */
function concernsOther({ params }: RpcMessage): boolean {
  const parsed = textDocument.safeParse(params);
  return parsed.success && !/\.pyi?$/.test(parsed.data.textDocument.uri);
}

function modelOf(monaco: Monaco, uri: string): editor.ITextModel | null {
  const wanted = uri.toLowerCase();
  return monaco.editor.getModels().find((model) => model.uri.toString(true).toLowerCase() === wanted) ?? null;
}

const trueUri = (monaco: Monaco, uri: string) => modelOf(monaco, uri)?.uri.toString(true) ?? uri;

/** Range of the part of the word before the cursor of a request. */
function wordAt(monaco: Monaco, params: unknown) {
  const { textDocument: document, position } = textDocumentPosition.parse(params);
  const model = modelOf(monaco, document.uri);
  const word = model?.getWordUntilPosition({
    lineNumber: position.line + 1,
    column: position.character + 1,
  });
  return {
    start: { ...position, character: (word?.startColumn ?? position.character + 1) - 1 },
    end: position,
  };
}
