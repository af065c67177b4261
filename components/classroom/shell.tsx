import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Locale } from "../messages/locale.ts";
import { NavLink } from "../ui/nav-link.tsx";
import { roomWordsOf } from "./messages/words.ts";
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
  ["", "now"],
  ["/assignments", "assignments"],
  ["/exercises", "exercises"],
  ["/roster", "roster"],
  ["/gradebook", "gradebook"],
  ["/connections", "connections"],
  ["/settings", "settings"],
] as const;

/** The pages of a class, for those who teach it. */
export function ClassTabs({ classId, locale }: { readonly classId: string; readonly locale: Locale }) {
  const { room } = roomWordsOf(locale);
  return (
    <nav aria-label={room.navigation} className={styles.tabs}>
      {staffPages.map(([path, name]) => (
        <NavLink key={path} href={`/classroom/${classId}${path}`} exact={path === ""}>
          {room.tabs[name]}
        </NavLink>
      ))}
    </nav>
  );
}
