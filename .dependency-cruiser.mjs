/**
 * Which folder may import which: the table of docs/architecture.md. Type-only imports count.
 *
 * @typedef {{ name: string, severity: "error", comment: string,
 *   from: Record<string, unknown>, to: Record<string, unknown> }} Rule
 */

/** The project's own files; packages are free to all. */
const own = "^(app|bench|components|content|sandboxes|scripts|server|tests)/";
const tests = "[.](test|spec)[.]tsx?$";

/**
 * Refuses every import of the project's own files from `folder` but those below `allowed`.
 * @param {string} folder
 * @param {readonly string[]} allowed
 * @returns {Rule}
 */
function only(folder, allowed) {
  return {
    name: `${folder}-imports-only`,
    severity: "error",
    comment: `${folder} may import from ${["itself", ...allowed].join(", ")}.`,
    from: { path: `^${folder}/`, pathNot: tests },
    to: { path: own, pathNot: [folder, ...allowed].map((path) => `^${path}(/|$)`) },
  };
}

const container = "sandboxes/container";

/** @type {{ forbidden: Rule[], options: Record<string, unknown> }} */
export default {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "A cycle means that two parts are one, or that a third is hidden in them.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "nobody-imports-the-top",
      severity: "error",
      comment: "The site, the scripts, the tests and the measurements are composition.",
      from: { pathNot: "^(app|scripts|tests|bench)/|[.]config[.]" },
      to: { path: "^(app|scripts|tests|bench)/" },
    },
    {
      name: "logic-knows-no-component",
      severity: "error",
      comment: "What the workbench does is tested without a page; components show it.",
      from: { path: "^components/workbench/.*[.]ts$", pathNot: tests },
      to: { path: "^components/.*[.]tsx$" },
    },
    only("components/ui", ["components/messages", "content/types.ts", "sandboxes/contract"]),
    only("components", [
      "content/types.ts",
      "content/reader",
      "content/exercises.ts",
      "content/lesson-claims.ts",
      "sandboxes/contract",
      "sandboxes/checking",
      "sandboxes/offline",
      `${container}/protocol`,
      `${container}/client`,
      "sandboxes/stackblitz/page",
      "server",
    ]),
    {
      name: "only-the-classroom-knows-the-server",
      severity: "error",
      comment: "What a lesson's page loads works without accounts.",
      from: { path: "^components/", pathNot: "^components/classroom/" },
      to: { path: "^server/" },
    },
    only("content", ["sandboxes/contract"]),
    // The grading worker runs the container; the rest of the classroom knows the course and its exercises.
    only("server", [
      "content",
      "sandboxes/contract",
      "sandboxes/checking",
      "sandboxes/node",
      "sandboxes/remote",
      container,
      "sandboxes/image",
    ]),
    // What confines and grades a program knows no class and no database.
    only("server/grading/sandbox", [
      "sandboxes/contract",
      "sandboxes/checking",
      "sandboxes/node",
      "sandboxes/remote",
      container,
    ]),
    only("server/db", [
      "server/classes/roles.ts",
      "server/assignments/late.ts",
      "server/submissions/files.ts",
      "sandboxes/contract/types.ts",
    ]),
    only("sandboxes/contract", []),
    only("sandboxes/offline", []),
    only("sandboxes/checking", ["sandboxes/contract", `${container}/protocol`]),
    only(`${container}/protocol`, []),
    only(`${container}/files`, [`${container}/protocol`]),
    only(`${container}/network`, [`${container}/protocol`]),
    only(
      `${container}/process`,
      ["protocol", "files", "network"].map((part) => `${container}/${part}`),
    ),
    only(
      `${container}/commands`,
      ["protocol", "files", "network"].map((part) => `${container}/${part}`),
    ),
    only(
      `${container}/shell`,
      ["protocol", "commands"].map((part) => `${container}/${part}`),
    ),
    only(
      `${container}/kernel`,
      ["protocol", "files", "network", "process", "commands", "shell"].map((part) => `${container}/${part}`),
    ),
    only(`${container}/previews`, [`${container}/protocol`, `${container}/network`, "sandboxes/offline"]),
    only(`${container}/serve`, [
      ...["protocol", "previews", "headless"].map((part) => `${container}/${part}`),
      "sandboxes/image/manifest.ts",
      "sandboxes/offline",
    ]),
    only(
      `${container}/client`,
      ["protocol", "headless"].map((part) => `${container}/${part}`),
    ),
    only(`${container}`, ["sandboxes/image/manifest.ts", "sandboxes/offline"]),
    only("sandboxes/image", [`${container}/process`, `${container}/files`, `${container}/protocol`]),
    only("sandboxes/remote", [container]),
    only("sandboxes/stackblitz", [
      container,
      "sandboxes/remote",
      "sandboxes/offline",
      "sandboxes/node",
      "sandboxes/image/manifest.ts",
    ]),
    only("sandboxes/stackblitz/page", ["sandboxes/remote", container]),
    only("sandboxes/index", [`${container}/protocol/package-index.ts`, "sandboxes/image/pip.ts"]),
    only("sandboxes/node", [container, "sandboxes/image/manifest.ts", "sandboxes/index"]),
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(node_modules|[.]next|[.]cache)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      exportsFields: ["exports"],
    },
  },
};
