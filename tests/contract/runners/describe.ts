import { afterAll, describe, it } from "vitest";
import { type Case, caseId, casesFor, type Heading } from "../case.ts";
import type { HostProfile } from "../host.ts";
import { suite } from "../suite.ts";

/** Runs the cases of one heading, wherever the container is. */
export interface HeadingRunner {
  run(heading: Heading, one: Case): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds that a case's boot and its cleaning up may take besides its own patience. */
const overhead = 60_000;

/**
 * Reports every case of the contract as a test of vitest's. What a host cannot meet is skipped, with the
 * reason as its note.
 */
export function describeSuite(profile: HostProfile, runnerOf: (heading: Heading) => HeadingRunner): void {
  for (const heading of suite) {
    describe(`${profile.name}: ${heading.name}`, () => {
      let runner: HeadingRunner | null = null;
      afterAll(() => runner?.close());
      for (const one of casesFor(heading, profile)) {
        const limit = profile.limits[caseId(heading, one)];
        it(one.name, { timeout: (one.patience ?? 30) * 1000 + overhead }, async ({ skip }) => {
          if (limit !== undefined) skip(limit);
          runner ??= runnerOf(heading);
          await runner.run(heading, one);
        });
      }
    });
  }
}
