/** One comparison: what was measured, against what, both in the same run on the same machine. */
export interface Ratio {
  readonly name: string;
  /** Median of the samples, in `unit`. */
  readonly value: number;
  readonly baseline: { readonly name: string; readonly value: number };
  readonly unit: "ms" | "KB" | "MB" | "points" | "submissions" | "minutes";
  readonly ratio: number;
  /** The ratio must not exceed this. */
  readonly budget: number;
  readonly samples: readonly number[];
}

/** The middle value; the mean of the two middle ones when their number is even.
 * @throws RangeError when there are no samples. */
export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError("no samples");
  return (upper + lower) / 2;
}

/** Builds a {@link Ratio} from the samples of both sides, in milliseconds. */
export function ratio(
  name: string,
  samples: readonly number[],
  baseline: { readonly name: string; readonly samples: readonly number[] },
  budget: number,
): Ratio {
  const value = median(samples);
  const base = median(baseline.samples);
  return {
    name,
    value,
    baseline: { name: baseline.name, value: base },
    unit: "ms",
    ratio: value / base,
    budget,
    samples,
  };
}

/** A {@link Ratio} to what is allowed, where nothing is there to compare with. */
export function allowed(name: string, samples: readonly number[], limit: number, unit: Ratio["unit"]): Ratio {
  const value = median(samples);
  return {
    name,
    value,
    baseline: { name: "allowed", value: limit },
    unit,
    ratio: value === 0 ? 0 : value / limit,
    budget: 1,
    samples,
  };
}

/** A table for the terminal, one line a ratio. */
export function table(ratios: readonly Ratio[]): string {
  const shown = (value: number) =>
    value < 10 && value % 1 !== 0 ? value.toFixed(1) : String(Math.round(value));
  const rows = ratios.map((entry) => [
    entry.name,
    `${shown(entry.value)} ${entry.unit}`,
    `${entry.baseline.name}: ${shown(entry.baseline.value)} ${entry.unit}`,
    entry.ratio.toFixed(2),
    `at most ${entry.budget.toFixed(2)}`,
    entry.ratio <= entry.budget ? "kept" : "EXCEEDED",
  ]);
  const header = ["measure", "here", "baseline", "ratio", "budget", ""];
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [header, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
