import type { Files } from "./wheel.ts";

/** Where a wheel carries what only its own development needs, or what the sandbox cannot use. */
const dropped: readonly RegExp[] = [
  /(^|\/)__pycache__\//,
  /(^|\/)tests\//,
  /\.(po|c|h|pxd|pyx|pyi|a|lib)$/,
  // importlib.metadata needs METADATA and entry_points.txt; licences stay, as they must when files are passed on.
  /^[^/]+\.dist-info\/(RECORD|WHEEL|INSTALLER|REQUESTED|top_level\.txt|zip-safe|direct_url\.json)$/,
  // Scripts and headers go elsewhere than site-packages; the sandbox's commands are its own.
  /^[^/]+\.data\//,
];

/** `…/locale/LANGUAGE/…`: message catalogues and formats of one language. */
const language = /(?:^|\/)locale\/([^/]+)\//;

/**
 * Whether a file of a wheel belongs in the image. Of languages only English stays
 * (`conf/locale/__init__.py`, which lists all of them, is in no language's folder).
 */
export function belongs(path: string): boolean {
  if (dropped.some((pattern) => pattern.test(path))) return false;
  const [, name] = language.exec(path) ?? [];
  if (name !== undefined && name !== "en") return false;
  // The one WebAssembly extension is loaded from a file of its own; a native one cannot be loaded at all.
  return !/\.(so|pyd|dylib)$/.test(path);
}

/** The files of a wheel that belong in the image. */
export function select(files: Files): Files {
  return new Map([...files].filter(([path]) => belongs(path)));
}
