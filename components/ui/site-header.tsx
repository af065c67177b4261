import Link from "next/link";
import { Logo } from "./logo.tsx";
import { NavLink } from "./nav-link.tsx";
import styles from "./site-header.module.css";
import { ThemeSwitch } from "./theme-switch.tsx";

export function SiteHeader() {
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
      </nav>
      <ThemeSwitch />
    </header>
  );
}
