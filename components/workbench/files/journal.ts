import * as z from "zod/mini";

const journalText = z.record(z.string(), z.nullable(z.string()));

/**
 * Keeps what was typed in the last moments before the page went away. IndexedDB is asynchronous and
 * may not finish in `pagehide`; `localStorage` is written before the handler returns.
 */
export interface Journal {
  write(changes: Readonly<Record<string, string | null>>): void;
  /** The changes left by a page that went away. They stay until {@link clear}. */
  read(): Readonly<Record<string, string | null>>;
  clear(): void;
}

/** A journal for one project. Blocked or full storage makes it empty: IndexedDB reports the trouble. */
export function localJournal(lesson: string, framework: string): Journal {
  const key = `counterpoint:unsaved:${lesson}:${framework}`;
  const quietly = <T>(work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch {
      return otherwise;
    }
  };
  return {
    write: (changes) => quietly(() => localStorage.setItem(key, JSON.stringify(changes)), undefined),
    read: () => quietly(() => journalText.parse(JSON.parse(localStorage.getItem(key) ?? "{}")), {}),
    clear: () => quietly(() => localStorage.removeItem(key), undefined),
  };
}
