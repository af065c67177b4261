"use client";

import { usePathname } from "next/navigation";
import type { Messages } from "./en.ts";
import { isPersonal, type Locale, localeOf, messagesOf } from "./locale.ts";
import { usePersonalLocale } from "./personal.tsx";

/**
 * Language of the page, in a client component. Its address tells it, where the page is built as well as in the browser; for
 * pages of accounts and classes their reader's choice does.
 */
export function useLocale(): Locale {
  const path = usePathname() ?? "/";
  const personal = usePersonalLocale();
  return isPersonal(path) ? personal : localeOf(path);
}

/** The texts of the page's language, in a client component. A server component takes `messagesOf(locale)`. */
export const useMessages = (): Messages => messagesOf(useLocale());
