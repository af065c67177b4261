import { useEffect, useState } from "react";
import type { Monaco } from "./monaco.ts";

/** The editor's module, null until it has loaded; it is fetched when the page is idle. */
export function useMonaco(): Monaco | null {
  const [loaded, setLoaded] = useState<{ readonly monaco: Monaco } | null>(null);
  useEffect(() => {
    let wanted = true;
    const load = async () => {
      try {
        const { monaco } = await import("./monaco.ts");
        if (wanted) setLoaded({ monaco });
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
