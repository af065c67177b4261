import { defineConfig } from "vitest/config";

/** Unit tests lie beside what they test; tests in a browser are Playwright's (`tests/browser/*.spec.ts`). */
export default defineConfig({
  test: {
    include: ["**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", ".next/**", ".cache/**"],
    // Interpreters are started in some tests, on machines with two cores.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
