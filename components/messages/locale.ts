import { de } from "./de.ts";
import { en, type Messages } from "./en.ts";

/** A language of the interface. English has no prefix in its addresses, German `/de`. */
export type Locale = "en" | "de";

const messages: Readonly<Record<Locale, Messages>> = { en, de };

export const messagesOf = (locale: Locale): Messages => messages[locale];

/** Language of a page, by its path. */
export const localeOf = (path: string): Locale => (/^\/de(\/|$)/.test(path) ? "de" : "en");

/** Before the paths of a language's pages. */
export const baseOf = (locale: Locale): string => (locale === "en" ? "" : `/${locale}`);

/** Where a choice is kept for pages whose address says no language: those of accounts and classes. */
export const languageCookie = "counterpoint.language";

/** Whether a page is made for who asks, with one address in all languages. */
export const isPersonal = (path: string): boolean => /^\/(account|classroom)(\/|$)/.test(path);

/**
 * Language of somebody's own pages: the one they chose, else the first of their browser's that there is.
 * @param accepted the header `Accept-Language`; browsers name languages by preference
 */
export function localeFor(chosen: string | undefined, accepted: string | null | undefined): Locale {
  if (isLocale(chosen)) return chosen;
  const wanted = (accepted ?? "").split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find(isLocale) ?? "en";
}

const isLocale = (name: string | undefined): name is Locale => name === "en" || name === "de";
