"use client";

import Link from "next/link";
import { type ComponentPropsWithoutRef, useState } from "react";

type Props = Omit<ComponentPropsWithoutRef<typeof Link>, "prefetch"> & {
  /** False for a page that is not to be fetched before it is opened. */
  readonly prefetch?: false | undefined;
};

/**
 * A link to a page of the site, which is fetched when somebody reaches for it: with the pointer, the finger or the keyboard.
 * Next fetches whatever a link on the screen leads to, which for a lesson's page is seven pages at the moment in which
 * a telephone makes its own ready, and for the list of lessons all of them.
 */
export function PageLink({ prefetch, onPointerEnter, onFocus, ...rest }: Props) {
  const [reached, setReached] = useState(false);
  return (
    <Link
      {...rest}
      prefetch={prefetch ?? (reached ? null : false)}
      onPointerEnter={(event) => {
        setReached(true);
        onPointerEnter?.(event);
      }}
      onFocus={(event) => {
        setReached(true);
        onFocus?.(event);
      }}
    />
  );
}
