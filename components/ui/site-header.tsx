"use client";

import type { ReactNode } from "react";
import { baseOf } from "../messages/locale.ts";
import { useLocale, useMessages } from "../messages/messages.ts";
import { Logo } from "./logo.tsx";
import { NavLink } from "./nav-link.tsx";
import { PageLink } from "./page-link.tsx";
import styles from "./site-header.module.css";
import { ThemeSwitch } from "./theme-switch.tsx";

/** @param children controls of the whole site, beside the colours */
export function SiteHeader({ children }: { readonly children: ReactNode }) {
  const locale = useLocale();
  const { site } = useMessages();
  const base = baseOf(locale);
  // There in English only.
  const foreign = locale === "en" ? undefined : "en";
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#content">
        {site.skip}
      </a>
      <PageLink className={styles.name} href={base || "/"}>
        <Logo size={22} />
        <span className={styles.word}>Counterpoint</span>
      </PageLink>
      <nav aria-label={site.navigation}>
        <NavLink href={`${base}/lessons`}>{site.lessons}</NavLink>
        <NavLink href="/claims" hrefLang={foreign}>
          {site.claims}
        </NavLink>
        <NavLink href="/choose" hrefLang={foreign}>
          {site.choose}
        </NavLink>
        <NavLink href="/classroom" prefetch={false}>
          {site.classroom}
        </NavLink>
      </nav>
      <div className={styles.controls}>
        {children}
        <ThemeSwitch />
      </div>
    </header>
  );
}
