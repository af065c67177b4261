import type { IDisposable } from "monaco-editor/editor/editor.api.js";
import { editorChoices } from "../../../settings/editor/choices.ts";
import { thisDevice, whyLight } from "../../../settings/editor/device.ts";
import type { Files } from "../../files/store.ts";
import { type Sentence, sentenceOf } from "../../messages/said.ts";
import { calm } from "../../store/busy.ts";
import { createStore, type Readable, type Store } from "../../store/store.ts";
import type { Monaco } from "../monaco.ts";
import { lintModels, registerRuff } from "../ruff/lint.ts";
import { createRuff } from "../ruff/ruff.ts";
import { isLibraryPath } from "../types/addresses.ts";
import type { LanguageServer } from "../types/language-server.ts";
import type { HelperStatus } from "./helper-status.ts";
import { editorParts } from "./parts.ts";

/** What helps with Python in every editor of the page: the linter, and the language server where it is wanted. */
export interface PythonHelp {
  readonly lint: Readable<HelperStatus>;
  readonly types: Readable<HelperStatus>;
  /** Somebody is about to edit: loads what helps, once, when nothing else starts. */
  begin(): void;
  /** Brings a project's files to the language server; returns how to take them away. */
  join(folder: string, files: Readable<Files>): () => void;
}

/** Milliseconds for which what starts, a sandbox or a server, goes first. */
const patience = 10_000;
const untouched: HelperStatus = { kind: "off", reason: ({ code }) => code.helper.untouched };
let made: PythonHelp | null = null;

/** The help of this page. */
export function pythonHelp(monaco: Monaco): PythonHelp {
  made ??= createPythonHelp(monaco);
  return made;
}

function createPythonHelp(monaco: Monaco): PythonHelp {
  const lint = createStore<HelperStatus>(untouched);
  const types = createStore<HelperStatus>(untouched);
  const projects = new Map<string, Readable<Files>>();
  const leave = new Map<string, () => void>();
  const choice = editorChoices.types.state();
  let begun = false;
  let server: LanguageServer | null = null;

  const loadTypes = async () => {
    const [{ typesWorker, ...parts }, { createLanguageServer }] = await Promise.all([
      editorParts(),
      import("../types/language-server.ts"),
    ]);
    if (types.get().kind !== "loading") return;
    const worker = new Worker(typesWorker, { name: "types" });
    const next = createLanguageServer(monaco, worker, parts);
    server = next;
    for (const [folder, files] of projects) leave.set(folder, next.projects.join(folder, files));
    follow(next.status, types, () => server === next);
  };
  /** Loads or ends the language server, as is wanted now. */
  const decide = () => {
    if (!begun) return;
    const reason = whyOff(choice.get());
    if (reason !== null) {
      const ending = server;
      server = null;
      ending?.close();
      types.set({ kind: "off", reason });
    } else if (types.get().kind === "off") {
      types.set({ kind: "loading" });
      loadTypes().catch((error: unknown) => types.set(failedBy(error)));
    }
  };
  const load = async () => {
    await calm(patience, new AbortController().signal);
    try {
      const parts = await editorParts();
      startLint(monaco, parts, lint);
    } catch (error) {
      lint.set(failedBy(error));
    }
    choice.subscribe(decide);
    decide();
  };

  return {
    lint,
    types,
    begin() {
      if (begun) return;
      begun = true;
      lint.set({ kind: "loading" });
      requestIdleCallback(() => void load(), { timeout: 2_000 });
    },
    join(folder, files) {
      projects.set(folder, files);
      if (server) leave.set(folder, server.projects.join(folder, files));
      return () => {
        projects.delete(folder);
        leave.get(folder)?.();
        leave.delete(folder);
      };
    },
  };
}

function startLint(
  monaco: Monaco,
  { ruffWorker, ruff: wasm }: { readonly ruffWorker: string; readonly ruff: string },
  status: Store<HelperStatus>,
): void {
  const ruff = createRuff(new Worker(ruffWorker, { type: "module", name: "ruff" }), wasm);
  let parts: readonly IDisposable[] = [];
  follow(ruff.status, status, () => true);
  const look = () => {
    const { kind } = ruff.status.get();
    if (kind === "failed") for (const part of parts) part.dispose();
    if (kind !== "ready") return;
    const lint = lintModels(
      monaco,
      ruff,
      (model) => model.getLanguageId() === "python" && !isLibraryPath(model.uri.path),
    );
    parts = [lint, registerRuff(monaco, ruff, lint)];
  };
  ruff.status.subscribe(look);
  look();
}

/** Shows what `from` says, as long as it is the one that counts. */
function follow(from: Readable<HelperStatus>, to: Store<HelperStatus>, counts: () => boolean): void {
  const tell = () => {
    if (counts()) to.set(from.get());
  };
  from.subscribe(tell);
  tell();
}

/** Why the language server is not wanted; null when it is. */
function whyOff(wanted: "auto" | "on" | "off"): Sentence | null {
  if (wanted === "on") return null;
  if (wanted === "off") return ({ code }) => code.helper.youSwitchedOff;
  const why = whyLight(thisDevice());
  return why && (({ code }) => code.helper.light[why]);
}

const failedBy = (error: unknown): HelperStatus => ({
  kind: "failed",
  reason: (words) => sentenceOf(error, words),
});
