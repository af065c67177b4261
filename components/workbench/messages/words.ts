import type { Locale } from "../../messages/locale.ts";
import { useLocale } from "../../messages/messages.ts";
import { de } from "./de/index.ts";
import { en } from "./en/index.ts";

/** What the workbench says. Apart from the site's messages, because pages without a workbench need none of it. */
export type Words = typeof en;

const words: Readonly<Record<Locale, Words>> = { en, de };

export const wordsOf = (locale: Locale): Words => words[locale];

/** The workbench's texts in the page's language. */
export const useWords = (): Words => wordsOf(useLocale());
