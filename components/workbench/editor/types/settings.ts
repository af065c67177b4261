/** Where the server finds the packages' sources. */
export const packagesFolder = "/site-packages";

/**
 * `pyrightconfig.json` of the folder that holds the projects, one beside the other: each imports its own modules.
 * As lenient as one wishes who learns a framework: what is wrong is said, what is merely untyped is not. What
 * ruff finds as well is left to ruff.
 *
 * @param folders names of the projects' folders
 */
export function serverConfig(folders: readonly string[]): string {
  return JSON.stringify({
    pythonVersion: "3.14",
    pythonPlatform: "Linux",
    typeshedPath: "/typeshed",
    extraPaths: [packagesFolder],
    include: folders,
    executionEnvironments: folders.map((root) => ({ root, extraPaths: [packagesFolder] })),
    typeCheckingMode: "standard",
    reportMissingModuleSource: false,
    reportUnusedImport: false,
    reportUnusedVariable: false,
    reportUnusedParameter: false,
    reportUnusedClass: false,
    reportUnusedFunction: false,
    reportUndefinedVariable: false,
    reportUnreachable: false,
    // Django's `Meta`, `objects` and fields are overridden by design.
    reportIncompatibleVariableOverride: false,
    reportIncompatibleMethodOverride: false,
    // A queryset's item or a first match may be None: a lesson says when that matters.
    reportOptionalMemberAccess: "warning",
    reportOptionalSubscript: "warning",
  });
}

/** Answer to `workspace/configuration` for one section. */
export function configurationOf(section: string): unknown {
  if (section !== "basedpyright.analysis") return {};
  return {
    diagnosticMode: "openFilesOnly",
    autoImportCompletions: true,
    useLibraryCodeForTypes: true,
    inlayHints: {
      variableTypes: false,
      callArgumentNames: false,
      functionReturnTypes: false,
      genericTypes: false,
    },
  };
}
