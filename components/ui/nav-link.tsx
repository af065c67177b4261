"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import styles from "./nav-link.module.css";

/** A link of the site's navigation; it says when the reader is in its part of the site. */
export function NavLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const path = usePathname();
  const current = path === href ? "page" : path.startsWith(`${href}/`) ? "true" : undefined;
  return (
    <Link className={styles.link} href={href} aria-current={current}>
      {children}
    </Link>
  );
}
