import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";
import { NavLink } from "../ui/nav-link.tsx";
import styles from "./page.module.css";

interface ShellProps {
  readonly title: string;
  /** The page above this one. */
  readonly up?: { readonly href: string; readonly text: string } | undefined;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** A page of the classroom: where it is, its title, what it holds. */
export function Shell({ title, up, narrow, children }: ShellProps) {
  return (
    <div className={clsx(styles.page, narrow && styles.narrow)}>
      {up ? (
        <p className={styles.crumb}>
          <Link href={up.href}>{up.text}</Link>
        </p>
      ) : null}
      <h1>{title}</h1>
      {children}
    </div>
  );
}

const staffPages = [
  ["", "Now"],
  ["/assignments", "Assignments"],
  ["/exercises", "Exercises"],
  ["/roster", "Roster"],
  ["/gradebook", "Gradebook"],
  ["/connections", "Connections"],
  ["/settings", "Settings"],
] as const;

/** The pages of a class, for those who teach it. */
export function ClassTabs({ classId }: { readonly classId: string }) {
  return (
    <nav aria-label="Class" className={styles.tabs}>
      {staffPages.map(([path, text]) => (
        <NavLink key={path} href={`/classroom/${classId}${path}`} exact={path === ""}>
          {text}
        </NavLink>
      ))}
    </nav>
  );
}
