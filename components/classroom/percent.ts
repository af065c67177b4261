/** A grade as it is shown: the number of the export, with its sign; a dash while nothing counts. */
export const showPercent = (percent: number | null): string => (percent === null ? "–" : `${percent} %`);
