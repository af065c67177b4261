/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  agentRules: false,
  // `npm test` type-checks the whole project once; a build for reading it need not do so again.
  typescript: { ignoreBuildErrors: true },
  // Forms take a roster of 5 MB or a zipped exercise; what is larger than their own limit is refused in a sentence.
  experimental: { serverActions: { bodySizeLimit: "6mb" } },
  // Named by their content.
  headers: async () => [
    {
      source: "/early/:file",
      headers: [{ key: "cache-control", value: "public, max-age=31536000, immutable" }],
    },
  ],
  // Vim's keys name the editor by the paths that it had before version 0.56.
  turbopack: {
    resolveAlias: {
      "monaco-editor/esm/vs/editor/editor.api": "monaco-editor/editor/editor.api.js",
      "monaco-editor/esm/vs/editor/common/commands/shiftCommand":
        "monaco-editor/editor/common/commands/shiftCommand.js",
    },
  },
  // MDX and Shiki run where the site is built, as plain Node modules: bundling them gains nothing.
  serverExternalPackages: ["@mdx-js/mdx", "shiki"],
};
