import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { type RoomWords, roomWordsOf } from "../../components/classroom/messages/words.ts";
import { languageCookie, localeFor } from "../../components/messages/locale.ts";
import { tellIn } from "../../server/refusals/tell.ts";

/** The language of who asks, and what the classroom says in it; found once for each request. */
export const inLanguage = cache(async () => {
  const chosen = (await cookies()).get(languageCookie)?.value;
  const locale = localeFor(chosen, (await headers()).get("accept-language"));
  return { locale, words: roomWordsOf(locale) };
});

/** Why something was refused, in that language. */
export const inWords = async (refusal: Error): Promise<string> =>
  tellIn((await inLanguage()).locale, refusal.message);

/** What a page exports as `generateMetadata`: its title in that language. */
export const titled = (choose: (words: RoomWords) => string) => async (): Promise<Metadata> => ({
  title: choose((await inLanguage()).words),
});
