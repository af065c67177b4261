const key = "counterpoint:container";

/**
 * Whether this site's sandbox has run in this browser before, so that its image is at hand and starting one costs
 * the reader no download. A guess that is wrong only starts early what would have been started later.
 */
export function isFamiliar(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** Remembers that a sandbox ran; where storage is blocked there is nothing to remember. */
export function rememberContainer(): void {
  try {
    localStorage.setItem(key, "ran");
  } catch {
    // The next visit waits until the workbenches come near, as the first one did.
  }
}
