import type { ReactNode, Ref, UIEventHandler } from "react";

interface Props {
  readonly label: string;
  readonly className: string | undefined;
  /** `log` for what grows at its end. */
  readonly role?: "region" | "log";
  readonly ref?: Ref<HTMLDivElement>;
  readonly onScroll?: UIEventHandler<HTMLDivElement>;
  /** Told when it gets the focus, and when it loses it. */
  readonly onFocus?: ((focused: boolean) => void) | undefined;
  readonly children: ReactNode;
}

/** Something that scrolls, which therefore the keyboard must reach (axe: scrollable-region-focusable). */
export function ScrollRegion({ label, className, role = "region", ref, onScroll, onFocus, children }: Props) {
  const focus = onFocus && { onFocus: () => onFocus(true), onBlur: () => onFocus(false) };
  const attributes = { ref, className, role, "aria-label": label, tabIndex: 0, onScroll, ...focus };
  return <div {...attributes}>{children}</div>;
}
