import * as z from "zod/mini";

/** What set-up leaves in `.cache/editor/manifest.json`: names of files, each with its content's hash. */
export const editorManifest = z.object({
  format: z.literal(1),
  /** Digest of all that the parts are made from. */
  key: z.string(),
  /** Worker that lints and formats, and the linter itself as WebAssembly. */
  ruffWorker: z.string(),
  ruff: z.string(),
  /** Worker that hosts the language server, the server, and the sources and stubs that it reads. */
  typesWorker: z.string(),
  typesServer: z.string(),
  library: z.string(),
});
export type EditorManifest = z.infer<typeof editorManifest>;
/** A file of the manifest. */
export type EditorPart = Exclude<keyof EditorManifest, "format" | "key">;

/** Where the site serves them. */
export const editorFolder = "/editor/";
