"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { baseOf, isPersonal, type Locale, languageCookie, messagesOf } from "../messages/locale.ts";
import { useLocale } from "../messages/messages.ts";
import { PageLink } from "../ui/page-link.tsx";
import styles from "./language-switch.module.css";

const languages: readonly { readonly locale: Locale; readonly name: string }[] = [
  { locale: "en", name: "English" },
  { locale: "de", name: "Deutsch" },
];
const key = "counterpoint:language";

interface Props {
  /** Paths of the pages, without prefix, that there are in German. */
  readonly translated: readonly string[];
  /** Keeps the choice for pages of accounts and classes; takes the field `to`. */
  readonly choose: (data: FormData) => Promise<void>;
}

/**
 * Leads to the same page in the other language, or to its list of lessons where the page is not translated. The choice is
 * remembered: `public/theme.js` goes by it when the site is entered, and pages of accounts and classes do, which have one
 * address in all languages and are made anew in the other.
 */
export function LanguageSwitch({ translated, choose }: Props) {
  const path = usePathname() ?? "/";
  const locale = useLocale();
  const plain = path.slice(baseOf(locale).length) || "/";
  // Another language may be come to without a new document.
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const label = messagesOf(locale).language.label;
  if (isPersonal(path))
    return (
      <form className={styles.languages} action={choose} aria-label={label}>
        {languages.map(({ locale: other, name }) => (
          <button
            key={other}
            type="submit"
            name="to"
            value={other}
            lang={other}
            aria-current={other === locale ? "true" : undefined}
            aria-label={name}
            onClick={() => remember(other)}
          >
            {other.toUpperCase()}
          </button>
        ))}
      </form>
    );
  return (
    <nav className={styles.languages} aria-label={label}>
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
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser that reads lessons has a cookie store
  document.cookie = `${languageCookie}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`;
  try {
    localStorage.setItem(key, locale);
  } catch {
    // Storage is blocked: the choice lasts as long as the reader follows links.
  }
}
