import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";
import { chromiumLaunch } from "../../tests/setup/launch.ts";

/** What Lighthouse finds of a page, on its telephone: a slow 4G network and a processor slowed down four times. */
export interface Reading {
  /** Points of 100 that each category falls short of, by its id. */
  readonly missing: Readonly<Record<(typeof categories)[number], number>>;
  /** Milliseconds to the largest paint. */
  readonly largestPaint: number;
}

const categories = ["performance", "accessibility", "best-practices"] as const;

/**
 * Measures a page as Lighthouse does, each time in a new profile: Lighthouse empties the cache, but leaves what the page
 * stored, by which a second visit would be a returning reader's.
 * @throws Error when there is no Chromium, or Lighthouse could not load the page
 */
export async function measureReading(url: string, samples: number): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    const browser = await puppeteer.launch(chromiumLaunch());
    try {
      const port = Number(new URL(browser.wsEndpoint()).port);
      const result = await lighthouse(url, { port, onlyCategories: [...categories], logLevel: "error" });
      if (!result) throw new Error(`Lighthouse has no result for ${url}.`);
      readings.push(readingOf(result.lhr));
    } finally {
      await browser.close();
    }
  }
  return readings;
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>["lhr"];

function readingOf({ categories: found, audits, runtimeError }: Report): Reading {
  if (runtimeError) throw new Error(`Lighthouse: ${runtimeError.message}`);
  const short = (id: (typeof categories)[number]) => Math.round(100 - 100 * (found[id]?.score ?? 0));
  for (const { id, title, score, scoreDisplayMode } of Object.values(audits))
    if (score !== null && score < 0.9 && scoreDisplayMode === "binary")
      console.error(`lighthouse ${id}: ${title}`);
  return {
    missing: {
      performance: short("performance"),
      accessibility: short("accessibility"),
      "best-practices": short("best-practices"),
    },
    largestPaint: audits["largest-contentful-paint"]?.numericValue ?? Number.POSITIVE_INFINITY,
  };
}
