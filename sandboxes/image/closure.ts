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

/** The names of packages that are `wanted` or needed, directly or not, by one that is. */
export function reachable(packages: readonly Metadata[], wanted: Iterable<string>): ReadonlySet<string> {
  const byName = new Map(packages.map((metadata) => [metadata.name, metadata]));
  const found = new Set<string>();
  const visit = (name: string): void => {
    const metadata = byName.get(name);
    if (!metadata || found.has(name)) return;
    found.add(name);
    for (const requirement of applicable(metadata)) visit(requirement.name);
  };
  for (const name of wanted) visit(name);
  return found;
}
