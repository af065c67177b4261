"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import styles from "./nav-link.module.css";
import { PageLink } from "./page-link.tsx";

interface Props {
  readonly href: string;
  /** Only this page itself is its part, not those below it. */
  readonly exact?: boolean;
  /** False for pages that are made for who asks: they are not fetched before they are opened. */
  readonly prefetch?: false;
  /** Of the page it leads to, where that is not this page's. */
  readonly hrefLang?: string | undefined;
  readonly children: ReactNode;
}

/** A link of the site's navigation; it says when the reader is in its part of the site. */
export function NavLink({ href, hrefLang, exact = false, prefetch, children }: Props) {
  const path = usePathname();
  const within = !exact && path.startsWith(`${href}/`);
  const current = path === href ? "page" : within ? "true" : undefined;
  return (
    <PageLink
      className={styles.link}
      href={href}
      hrefLang={hrefLang}
      aria-current={current}
      prefetch={prefetch}
    >
      {children}
    </PageLink>
  );
}
