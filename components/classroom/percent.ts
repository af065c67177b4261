import type { Locale } from "../messages/locale.ts";
import { roomWordsOf } from "./messages/words.ts";

/** A grade as it is shown: the number of the export, with its sign; a dash while nothing counts. */
export const showPercent = (percent: number | null, locale: Locale): string =>
  percent === null ? "–" : roomWordsOf(locale).common.percent(percent);
