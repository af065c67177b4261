import { defineConfig } from "drizzle-kit";

/** `npm run migration -- --name WHAT` writes the next one, from the difference between the schema and the last. */
export default defineConfig({
  dialect: "postgresql",
  schema: "./server/db/schema/index.ts",
  out: "./server/db/migrations",
});
