import { SaidError } from "../../messages/said.ts";
import { type EditorPart, editorFolder, editorManifest } from "./manifest.ts";

export type PartAddresses = Readonly<Record<EditorPart, string>>;

let asked: Promise<PartAddresses> | null = null;

/**
 * Absolute addresses of the parts of the editor that are loaded when they are wanted. Rejects when the site does
 * not answer; a later call asks anew.
 */
export function editorParts(): Promise<PartAddresses> {
  asked ??= ask();
  asked.catch(() => {
    asked = null;
  });
  return asked;
}

async function ask(): Promise<PartAddresses> {
  const response = await fetch(`${editorFolder}manifest.json`);
  if (!response.ok) throw new SaidError(({ code }) => code.helper.noParts(response.status));
  const { format: _, key: __, ...files } = editorManifest.parse(await response.json());
  const base = new URL(editorFolder, location.href);
  const addresses = Object.entries(files).map(([part, file]) => [part, new URL(file, base).href]);
  return Object.fromEntries(addresses) as PartAddresses;
}
