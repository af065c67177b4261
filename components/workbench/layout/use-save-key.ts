import { type RefObject, useEffect } from "react";

/**
 * Saves at once on Ctrl+S (⌘S), as in any editor, instead of offering to store the web page. Files save
 * themselves at every pause; the key is for those whose hands press it anyway, and for the impatient.
 */
export function useSaveKey(element: RefObject<HTMLElement | null>, save: () => unknown): void {
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "s" || event.altKey || event.shiftKey) return;
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      save();
    };
    target.addEventListener("keydown", onKey);
    return () => target.removeEventListener("keydown", onKey);
  }, [element, save]);
}
