import type { ClaimSource, ClaimVerdict } from "../../sandboxes/contract/claim.ts";

/** What a verdict is called on the page. */
export const verdictNames: Readonly<Record<ClaimVerdict, string>> = {
  holds: "Holds",
  depends: "Depends",
  outdated: "Outdated",
  wrong: "Wrong",
};

/** Who says it. */
export const sourceNames: Readonly<Record<ClaimSource, string>> = {
  "article 1": "“Through FastAPI's Lens”",
  "article 2": "“FastAPI vs Django”",
  ours: "This course",
};
