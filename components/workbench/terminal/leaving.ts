const escapeKey = "\x1b";

/** What is known of a key that is pressed. */
type Pressed = Pick<KeyboardEvent, "type" | "key" | "ctrlKey" | "altKey" | "metaKey">;

/**
 * The way out of a terminal, which takes Tab for itself (WCAG 2.1.2): Escape is held back; Tab behind it goes to
 * the page and moves the focus on; with any other key the program gets the Escape as well, in one piece, as
 * terminals send Alt. So nothing but Escape Tab is lost.
 *
 * @param send to the program
 */
export function createLeaving(send: (text: string) => void) {
  let held = false;
  return {
    /** Whether the terminal may take a key; false leaves it to the page. */
    takes({ type, key, ctrlKey, altKey, metaKey }: Pressed): boolean {
      if (key === "Tab") return !held;
      if (key !== "Escape" || ctrlKey || altKey || metaKey) return true;
      if (type === "keydown") {
        if (held) send(escapeKey);
        held = true;
      }
      return false;
    },
    /** What the program gets of what was typed. */
    sent(text: string): string {
      const whole = held ? escapeKey + text : text;
      held = false;
      return whole;
    },
    /** The focus has gone: what was held back is nobody's. */
    left(): void {
      held = false;
    },
  };
}
