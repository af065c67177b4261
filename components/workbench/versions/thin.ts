import type { Version } from "./version.ts";

/** What is kept of one project at most; bytes count each version as a whole. */
export const limits = { versions: 60, bytes: 40_000_000 };

/** The newest versions, which stay whatever their cause. */
const newest = 8;

/**
 * The versions to drop so that the rest keeps the limits: first the oldest of those that a pause or a run
 * made, because many of them tell little; then the oldest of all. The newest stays in any case.
 *
 * @param versions oldest first
 */
export function toDrop(versions: readonly Version[], { versions: most, bytes } = limits): readonly Version[] {
  const settled = versions.slice(0, -1);
  const ordinary = ({ cause }: Version) => cause === "pause" || cause === "run";
  const old = settled.slice(0, Math.max(0, versions.length - newest));
  const order = [...old.filter(ordinary), ...settled.filter((one) => !old.includes(one) || !ordinary(one))];
  let count = versions.length;
  let size = versions.reduce((sum, version) => sum + version.bytes, 0);
  return order.filter((version) => {
    if (count <= most && size <= bytes) return false;
    count -= 1;
    size -= version.bytes;
    return true;
  });
}
