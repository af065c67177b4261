/** As `<input type="datetime-local">` writes it: "2026-10-25T23:59". */
export const localPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/**
 * The moment at which clocks of a zone show `local`. A time that they skip in spring is read as if they had not been put
 * forward; of the two that they show in autumn it is the first.
 */
export function momentOf(local: string, timeZone: string): Date {
  const asUtc = Date.parse(`${local}:00Z`);
  // With the offsets of a day before and after, one of the two is right on either side of a change.
  const offsets = [-1, 1].map((day) => offsetAt(asUtc + day * 86_400_000, timeZone));
  const moments = offsets.map((offset) => asUtc - offset).sort((a, b) => a - b);
  const shown = moments.find((moment) => moment + offsetAt(moment, timeZone) === asUtc);
  return new Date(shown ?? asUtc - (offsets[0] ?? 0));
}

/** What clocks of a zone show at a moment, for an input. */
export function localOf(moment: Date, timeZone: string): string {
  return new Date(moment.getTime() + offsetAt(moment.getTime(), timeZone)).toISOString().slice(0, 16);
}

/** Milliseconds by which a zone's clocks are ahead of UTC. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  const shown = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return shown - Math.floor(moment / 1000) * 1000;
}
