/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  agentRules: false,
  // `npm test` type-checks the whole project once; a build for reading it need not do so again.
  typescript: { ignoreBuildErrors: true },
  // MDX and Shiki run where the site is built, as plain Node modules: bundling them gains nothing.
  serverExternalPackages: ["@mdx-js/mdx", "shiki"],
};
