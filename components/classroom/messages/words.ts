import type { Locale } from "../../messages/locale.ts";
import { de } from "./de/index.ts";
import { en } from "./en/index.ts";

/** What the classroom says. Apart from the site's messages, because lessons need none of it. */
export type RoomWords = typeof en;

const words: Readonly<Record<Locale, RoomWords>> = { en, de };

/** For server components; a client component takes `useRoomWords()`. */
export const roomWordsOf = (locale: Locale): RoomWords => words[locale];
