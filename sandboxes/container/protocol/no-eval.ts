import { config } from "zod/v4/core";

/**
 * Imported first by every bundle that runs in a browser: zod would otherwise try to compile its parsers
 * with `new Function`, which our content policies, and those of a learner's app, refuse and report.
 */
config({ jitless: true });
