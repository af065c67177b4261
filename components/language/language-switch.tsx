"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { baseOf, type Locale, localeOf, messagesOf } from "../messages/locale.ts";
import { PageLink } from "../ui/page-link.tsx";
import styles from "./language-switch.module.css";

const languages: readonly { readonly locale: Locale; readonly name: string }[] = [
  { locale: "en", name: "English" },
  { locale: "de", name: "Deutsch" },
];
const key = "counterpoint:language";

/**
 * Leads to the same page in the other language, or to its list of lessons where the page is not translated. The choice is
 * remembered: `public/theme.js` goes by it when the site is entered.
 * @param translated paths of the pages, without prefix, that there are in German
 */
export function LanguageSwitch({ translated }: { readonly translated: readonly string[] }) {
  const path = usePathname() ?? "/";
  const locale = localeOf(path);
  const plain = path.slice(baseOf(locale).length) || "/";
  // Another language may be come to without a new document.
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <nav className={styles.languages} aria-label={messagesOf(locale).language.label}>
      {languages.map(({ locale: other, name }) => (
        <PageLink
          key={other}
          href={addressIn(other, translated.includes(plain) ? plain : "/lessons")}
          hrefLang={other}
          lang={other}
          aria-current={other === locale ? "true" : undefined}
          aria-label={name}
          onClick={() => remember(other)}
        >
          {other.toUpperCase()}
        </PageLink>
      ))}
    </nav>
  );
}

const addressIn = (locale: Locale, plain: string) =>
  plain === "/" ? baseOf(locale) || "/" : baseOf(locale) + plain;

function remember(locale: Locale): void {
  try {
    localStorage.setItem(key, locale);
  } catch {
    // Storage is blocked: the choice lasts as long as the reader follows links.
  }
}
