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
