/** Why the browser stores nothing: there is no room, or it does not let this site. */
export type StorageRefusal = "full" | "denied";

/** @param error what storage rejected with */
export function storageRefusal(error: unknown): StorageRefusal {
  return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "denied";
}
