import * as z from "zod/mini";

const KEY = "counterpoint-sandboxes";

/** Eight characters of [a-z0-9], about 41 bits. */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => (byte % 36).toString(36)).join("");
}

/**
 * An id for this sandbox's preview origins that no other tab holds. Ids of tabs that are gone are used
 * again: every origin keeps a service worker registration, and they would pile up in the profile.
 *
 * @param held resolves when the id may be released: when the page goes away, never before
 */
export async function claimId(storage: Storage, locks: LockManager, held: Promise<void>): Promise<string> {
  for (const id of [...knownIds(storage), randomId()]) {
    const granted = await new Promise<boolean>((resolve, reject) => {
      locks
        .request(`counterpoint-sandbox-${id}`, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          return lock === null ? undefined : held;
        })
        .catch(reject);
    });
    if (!granted) continue;
    storage.setItem(KEY, JSON.stringify([...new Set([...knownIds(storage), id])]));
    return id;
  }
  throw new Error("No sandbox could be claimed: the browser grants no locks.");
}

function knownIds(storage: Storage): string[] {
  try {
    return z
      .array(z.string().check(z.regex(/^[a-z0-9]{8}$/)))
      .parse(JSON.parse(storage.getItem(KEY) ?? "[]"));
  } catch {
    // Damaged or of another version: begin anew.
    return [];
  }
}
