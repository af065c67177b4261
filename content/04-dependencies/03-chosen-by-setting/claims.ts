import { type Claim, defineClaim } from "../../../sandboxes/contract/claim.ts";
import { lastJson, property } from "../../../sandboxes/contract/read.ts";

const patches = defineClaim({
  id: "packages-monkey-patch",
  sentence: "Third-party packages often monkey-patch Django's core.",
  source: "article 1",
  verdict: "depends",
  explanation:
    "On the package, and the article names none. After five well-known ones were loaded and installed, no function, class or property of Django's core was another one than before.",
  conditions:
    "Django 6.1 with Django REST Framework 3.18, Django Ninja 1.7, Channels 4.3, django-filter 26.2 and WhiteNoise 6.12, in this page's Python 3.14. Other packages may do otherwise.",
  proof: {
    kind: "proof",
    project: "patched",
    figures: {
      packages: { label: "Packages loaded", recorded: 5 },
      replaced: { label: "Functions, classes and properties of Django changed by them", recorded: 0 },
      on_purpose: { label: "Found after the proof itself has patched one", recorded: 1 },
    },
    async observe({ run }) {
      const found = lastJson((await run("python", ["patched.py"])).output);
      return {
        packages: Number(property(found, "packages")),
        replaced: Number(property(found, "replaced")),
        on_purpose: Number(property(found, "on_purpose")),
      };
    },
    shows: ({ packages, replaced, on_purpose }) => packages === 5 && replaced === 0 && on_purpose === 1,
    unless: { packages: 5, replaced: 3, on_purpose: 1 },
  },
});

export default [patches] satisfies readonly Claim[];
