/** "14:03" for today, else with the day, in the reader's way of writing. */
export function timeWords(at: number, now: number = Date.now()): string {
  const date = new Date(at);
  const today = date.toDateString() === new Date(now).toDateString();
  return date.toLocaleString(undefined, {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    ...(!today && { day: "numeric", month: "short", year: "numeric" }),
  });
}
