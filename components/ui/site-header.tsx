import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "./logo.tsx";
import { NavLink } from "./nav-link.tsx";
import styles from "./site-header.module.css";
import { ThemeSwitch } from "./theme-switch.tsx";

/** @param children controls of the whole site, beside the colours */
export function SiteHeader({ children }: { readonly children: ReactNode }) {
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#content">
        Skip to content
      </a>
      <Link className={styles.name} href="/">
        <Logo size={22} />
        Counterpoint
      </Link>
      <nav aria-label="Site">
        <NavLink href="/lessons">Lessons</NavLink>
        <NavLink href="/claims">Claims</NavLink>
      </nav>
      <div className={styles.controls}>
        {children}
        <ThemeSwitch />
      </div>
    </header>
  );
}
