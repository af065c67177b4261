"use client";

import type { ReactNode } from "react";
import { useMessages } from "../messages/messages.ts";
import { PageLink } from "./page-link.tsx";
import styles from "./site-footer.module.css";

/** @param children what the site says of itself, such as its version */
export function SiteFooter({ children }: { readonly children: ReactNode }) {
  const { site } = useMessages();
  return (
    <footer className={styles.footer}>
      <p>{site.local}</p>
      <p>
        <PageLink href="/where-is">{site.whereIs}</PageLink>
        {site.whereIsText}
        <PageLink href="/glossary">{site.glossary}</PageLink>
        {site.glossaryText}
      </p>
      <p>{site.licence}</p>
      {children}
    </footer>
  );
}
