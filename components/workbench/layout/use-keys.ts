import { type RefObject, useEffect, useEffectEvent } from "react";

interface Does {
  /** Ctrl+S (⌘S). Files save themselves at every pause; the key is for hands that press it anyway, and for the impatient. */
  save(): unknown;
  /** Ctrl+Shift+F (⌘⇧F). */
  find(): void;
}

/** The workbench's own keys, as in any editor, instead of what the browser would do with them. */
export function useKeys(element: RefObject<HTMLElement | null>, does: Does): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key === "s" && !event.shiftKey) does.save();
    else if (key === "f" && event.shiftKey) does.find();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const onKey = (event: KeyboardEvent) => pressed(event);
    target.addEventListener("keydown", onKey);
    return () => target.removeEventListener("keydown", onKey);
  }, [element]);
}
