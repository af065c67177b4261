/** One thing that this browser, or the way the page was opened, lacks. */
export interface Missing {
  readonly what: string;
  readonly remedy: string;
}

/** The parts of `globalThis` that are looked at, so that a test can give others. */
export interface Surroundings {
  readonly WebAssembly?: object | undefined;
  readonly SharedArrayBuffer?: unknown;
  readonly crossOriginIsolated?: boolean | undefined;
  readonly isSecureContext?: boolean | undefined;
  readonly navigator?: { readonly serviceWorker?: unknown; readonly cookieEnabled?: boolean } | undefined;
  readonly indexedDB?: unknown;
}

/** Firefox: tried with 153, the oldest in which the contract was run. */
const recent = "Use a current Chrome or Edge (137 or newer) or Firefox (153 or newer).";

/**
 * Names what is missing to run servers in this page; empty when all is there. Some browsers throw on
 * merely touching blocked storage or service workers, which counts as missing.
 */
export function missingCapabilities(surroundings: Surroundings): readonly Missing[] {
  const missing: Missing[] = [];
  const need = (what: string, remedy: string, present: () => boolean) => {
    if (!attempt(present)) missing.push({ what, remedy });
  };
  need(
    "WebAssembly stack switching (JSPI)",
    recent,
    () => !!surroundings.WebAssembly && "Suspending" in surroundings.WebAssembly,
  );
  need(
    "a secure context",
    "Open this page on http://localhost or over https.",
    () => surroundings.isSecureContext === true,
  );
  need(
    "shared memory (SharedArrayBuffer in a cross-origin isolated page)",
    "Open the page in a tab of its own, from this site, not inside another page.",
    () => surroundings.SharedArrayBuffer !== undefined && surroundings.crossOriginIsolated === true,
  );
  need(
    "service workers",
    "Leave private browsing or allow service workers for this site.",
    () => surroundings.navigator?.serviceWorker !== undefined,
  );
  need(
    "cookies and site data",
    "Allow cookies and site data for this site.",
    () => surroundings.navigator?.cookieEnabled === true,
  );
  return missing;
}

function attempt(present: () => boolean): boolean {
  try {
    return present();
  } catch {
    return false;
  }
}
