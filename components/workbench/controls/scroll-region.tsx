import type { ReactNode, Ref, UIEventHandler } from "react";

interface Props {
  readonly label: string;
  readonly className: string | undefined;
  /** `log` for what grows at its end. */
  readonly role?: "region" | "log";
  readonly ref?: Ref<HTMLDivElement>;
  readonly onScroll?: UIEventHandler<HTMLDivElement>;
  readonly children: ReactNode;
}

/** Something that scrolls, which therefore the keyboard must reach (axe: scrollable-region-focusable). */
export function ScrollRegion({ label, className, role = "region", ref, onScroll, children }: Props) {
  const attributes = { ref, className, role, "aria-label": label, tabIndex: 0, onScroll };
  return <div {...attributes}>{children}</div>;
}
