import { holds } from "./markers.ts";

/** One line of Requires-Dist (PEP 508): `name[extras] specifier ; marker`. */
export interface Requirement {
  /** Normalised (PEP 503). */
  readonly name: string;
  readonly extras: readonly string[];
  /** Version specifier as written, "" for any. */
  readonly specifier: string;
  readonly marker: string;
}

/** PEP 503: names that differ in case, "-", "_" or "." are the same. */
export function normalise(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}

const line = /^([A-Za-z0-9][\w.-]*)\s*(?:\[([^\]]*)\])?\s*([^;]*?)\s*(?:;\s*(.*))?$/;

/**
 * Parses one Requires-Dist line. URL requirements (`name @ https://…`) do not occur on an index.
 * @throws when the line is not a requirement.
 */
export function parseRequirement(text: string): Requirement {
  const [, name, extras = "", specifier = "", marker = ""] = line.exec(text.trim()) ?? [];
  if (name === undefined) throw new Error(`not a requirement: ${text}`);
  return {
    name: normalise(name),
    extras: extras
      .split(",")
      .map((extra) => normalise(extra.trim()))
      .filter(Boolean),
    specifier: specifier.replace(/^\((.*)\)$/, "$1").replaceAll(" ", ""),
    marker,
  };
}

/** What a wheel's METADATA says that matters here. */
export interface Metadata {
  readonly name: string;
  readonly version: string;
  readonly requires: readonly Requirement[];
}

/**
 * Reads the header part of METADATA (core metadata, RFC 822 style).
 * @throws when name or version is missing.
 */
export function parseMetadata(text: string): Metadata {
  const headers = text.replaceAll("\r\n", "\n").split("\n\n", 1)[0]?.split("\n") ?? [];
  const values = (key: string) =>
    headers.filter((header) => header.startsWith(`${key}: `)).map((header) => header.slice(key.length + 2));
  const [name] = values("Name");
  const [version] = values("Version");
  if (name === undefined || version === undefined) throw new Error("METADATA without name or version");
  return { name: normalise(name), version, requires: values("Requires-Dist").map(parseRequirement) };
}

/** The requirements that apply in the sandbox's interpreter when `extras` are asked for. */
export function applicable(metadata: Metadata, extras: readonly string[] = []): readonly Requirement[] {
  return metadata.requires.filter(({ marker }) => holds(marker, extras));
}
