"use client";

import { useLocale } from "../../messages/messages.ts";
import { type RoomWords, roomWordsOf } from "./words.ts";

/** The classroom's texts in the page's language, in a client component. */
export const useRoomWords = (): RoomWords => roomWordsOf(useLocale());
