/** Whether the reader asked for few downloads: then nothing is fetched that was not asked for. */
export function savesData(): boolean {
  return matchMedia("(prefers-reduced-data: reduce)").matches;
}
