"use client";

import { usePathname } from "next/navigation";
import type { Messages } from "./en.ts";
import { type Locale, localeOf, messagesOf } from "./locale.ts";

/** Language of the page, in a client component. Its address tells it, where the page is built as well as in the browser. */
export const useLocale = (): Locale => localeOf(usePathname() ?? "/");

/** The texts of the page's language, in a client component. A server component takes `messagesOf(locale)`. */
export const useMessages = (): Messages => messagesOf(useLocale());
