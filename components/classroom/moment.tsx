/** A moment on the clocks of a zone, with the zone's name where it matters. */
export function Moment({ at, zone }: { readonly at: Date; readonly zone: string }) {
  return <time dateTime={at.toISOString()}>{showMoment(at, zone)}</time>;
}

/** "Fri 20 Nov 2026, 23:59 CET" */
export function showMoment(at: Date, zone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
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
