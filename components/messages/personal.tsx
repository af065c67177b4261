"use client";

import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from "react";
import type { Locale } from "./locale.ts";

/**
 * The language of pages whose address says none. The server knows it and tells what is below; the site's header stands above
 * and hears of it once the page is there, because it is part of pages that are built beforehand.
 */
const Context = createContext<Locale | null>(null);

let current: Locale = "en";
const listeners = new Set<() => void>();

export function PersonalLanguage({
  locale,
  children,
}: {
  readonly locale: Locale;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    current = locale;
    for (const listener of listeners) listener();
  }, [locale]);
  return <Context value={locale}>{children}</Context>;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Language of the personal page that this is part of, or stands above. */
export function usePersonalLocale(): Locale {
  const above = useSyncExternalStore<Locale>(
    subscribe,
    () => current,
    () => "en",
  );
  return useContext(Context) ?? above;
}
