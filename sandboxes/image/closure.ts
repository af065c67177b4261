import { applicable, type Metadata } from "./requirements.ts";

/**
 * Names what is required by a package and is neither among them nor knowingly absent.
 * Versions are not compared here: pip did so when the lock was written.
 * @returns sentences, empty when the set is closed
 */
export function unmet(packages: readonly Metadata[], absent: ReadonlySet<string>): readonly string[] {
  const present = new Set(packages.map(({ name }) => name));
  return packages.flatMap((metadata) =>
    applicable(metadata)
      .filter(({ name }) => !present.has(name) && !absent.has(name))
      .map(({ name }) => `${metadata.name} ${metadata.version} needs ${name}, which is not locked`),
  );
}
