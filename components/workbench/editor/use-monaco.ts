import { useCallback, useEffect, useRef, useState } from "react";
import { calm } from "../store/busy.ts";
import type { Monaco } from "./monaco.ts";

type Loaded = { readonly monaco: Monaco };

/** Kept for the next editor, which then need not show plain text first. */
let module: Loaded | null = null;
/** Milliseconds for which a reader who touches nothing sees plain text rather than wait longer for a server. */
const patience = 4_000;

/**
 * The editor's module, null until it has loaded. It is fetched when the page is idle and nothing starts, since sandbox
 * and server want both cores of a small machine; or at once, when somebody reaches for the code.
 *
 * @returns the module, and what to call when somebody reaches for it
 */
export function useMonaco(): { readonly monaco: Monaco | null; readonly reach: () => void } {
  const [loaded, setLoaded] = useState(module);
  const reached = useRef<AbortController>(null);
  useEffect(() => {
    if (module) return setLoaded(module);
    const hurry = new AbortController();
    reached.current = hurry;
    let wanted = true;
    const load = async () => {
      await calm(patience, hurry.signal);
      if (!wanted) return;
      try {
        module = await import("./monaco.ts");
        if (wanted) setLoaded(module);
      } catch (error) {
        // The code stays readable as plain text.
        console.error("The editor could not be loaded.", error);
      }
    };
    const idle = requestIdleCallback(() => void load(), { timeout: 2_000 });
    return () => {
      wanted = false;
      cancelIdleCallback(idle);
      hurry.abort();
    };
  }, []);
  const reach = useCallback(() => reached.current?.abort(), []);
  return { monaco: loaded?.monaco ?? null, reach };
}
