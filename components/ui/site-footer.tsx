"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useMessages } from "../messages/messages.ts";
import styles from "./site-footer.module.css";

/** @param children what the site says of itself, such as its version */
export function SiteFooter({ children }: { readonly children: ReactNode }) {
  const { site } = useMessages();
  return (
    <footer className={styles.footer}>
      <p>{site.local}</p>
      <p>
        <Link href="/where-is">{site.whereIs}</Link>
        {site.whereIsText}
        <Link href="/glossary">{site.glossary}</Link>
        {site.glossaryText}
      </p>
      <p>{site.licence}</p>
      {children}
    </footer>
  );
}
