export * from "./accounts.ts";
export * from "./assignments.ts";
export * from "./classes.ts";
export * from "./exercises.ts";
export * from "./integrations.ts";
export * from "./lti.ts";
export * from "./submissions.ts";
