/** One thing that this browser, or the way the page was opened, lacks. */
export type Missing = "stack switching" | "secure context" | "shared memory" | "service workers" | "cookies";

/** The parts of `globalThis` that are looked at, so that a test can give others. */
export interface Surroundings {
  readonly WebAssembly?: object | undefined;
  readonly SharedArrayBuffer?: unknown;
  readonly crossOriginIsolated?: boolean | undefined;
  readonly isSecureContext?: boolean | undefined;
  readonly navigator?: { readonly serviceWorker?: unknown; readonly cookieEnabled?: boolean } | undefined;
  readonly indexedDB?: unknown;
}

/**
 * Names what is missing to run servers in this page; empty when all is there. Some browsers throw on
 * merely touching blocked storage or service workers, which counts as missing.
 */
export function missingCapabilities(surroundings: Surroundings): readonly Missing[] {
  const missing: Missing[] = [];
  const need = (what: Missing, present: () => boolean) => {
    if (!attempt(present)) missing.push(what);
  };
  need("stack switching", () => !!surroundings.WebAssembly && "Suspending" in surroundings.WebAssembly);
  need("secure context", () => surroundings.isSecureContext === true);
  need(
    "shared memory",
    () => surroundings.SharedArrayBuffer !== undefined && surroundings.crossOriginIsolated === true,
  );
  need("service workers", () => surroundings.navigator?.serviceWorker !== undefined);
  need("cookies", () => surroundings.navigator?.cookieEnabled === true);
  return missing;
}

function attempt(present: () => boolean): boolean {
  try {
    return present();
  } catch {
    return false;
  }
}
