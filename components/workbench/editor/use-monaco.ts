import { useEffect, useState } from "react";
import type { Monaco } from "./monaco.ts";

type Loaded = { readonly monaco: Monaco };

/** Kept for the next editor, which then need not show plain text first. */
let module: Loaded | null = null;

/** The editor's module, null until it has loaded; it is fetched when the page is idle. */
export function useMonaco(): Monaco | null {
  const [loaded, setLoaded] = useState(module);
  useEffect(() => {
    if (module) return setLoaded(module);
    let wanted = true;
    const load = async () => {
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
    };
  }, []);
  return loaded?.monaco ?? null;
}
