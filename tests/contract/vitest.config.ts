import { defineConfig } from "vitest/config";

/** The container contract on one host at a time: `npx vitest run --config tests/contract/vitest.config.ts node`. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["runners/*.contract.ts"],
    // One host's processes fill two cores.
    fileParallelism: false,
  },
});
