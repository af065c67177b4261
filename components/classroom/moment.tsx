import type { Locale } from "../messages/locale.ts";

interface Props {
  readonly at: Date;
  readonly zone: string;
  readonly locale: Locale;
}

/** A moment on the clocks of a zone, with the zone's name where it matters. */
export function Moment({ at, zone, locale }: Props) {
  return <time dateTime={at.toISOString()}>{showMoment(at, zone, locale)}</time>;
}

/** "Fri 20 Nov 2026, 23:59 CET" */
export function showMoment(at: Date, zone: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone: zone,
  }).format(at);
}
