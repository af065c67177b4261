import { type Claim, figureText } from "../../sandboxes/contract/claim.ts";
import { type Evidence, type Need, needs, type Scenario, scenarios } from "../choosing.ts";
import { listClaims, listLessons } from "./index.ts";

/** Evidence as it is shown, with its address. */
export type FoundEvidence =
  | {
      readonly kind: "claim";
      readonly href: string;
      readonly claim: Claim;
      /** Figures as they were recorded; none for a transcript. */
      readonly figures: readonly { readonly label: string; readonly value: string }[];
    }
  | { readonly kind: "lesson"; readonly href: string; readonly title: string };

export interface FoundNeed extends Omit<Need, "evidence"> {
  readonly evidence: readonly FoundEvidence[];
  /** Ids of the scenarios that need it. */
  readonly scenarios: readonly string[];
}

/**
 * The comparison of `/choose` with its evidence looked up.
 * @throws Error naming the need, when its claim or lesson is not there
 */
export async function readChoosing(): Promise<{
  readonly scenarios: readonly Scenario[];
  readonly needs: readonly FoundNeed[];
}> {
  const [lessons, claims] = await Promise.all([listLessons(), listClaims()]);
  const find = (need: Need, evidence: Evidence): FoundEvidence => {
    if ("claim" in evidence) {
      const lesson = claims.find((one) => one.claims.some(({ id }) => id === evidence.claim));
      const claim = lesson?.claims.find(({ id }) => id === evidence.claim);
      if (!lesson || !claim) throw new Error(`content/choosing.ts: ${need.id}: no claim "${evidence.claim}"`);
      return {
        kind: "claim",
        href: `/lessons/${lesson.meta.slug}#claim-${claim.id}`,
        claim,
        figures: figuresOf(claim),
      };
    }
    const meta = lessons.find(({ slug }) => slug === evidence.lesson);
    if (!meta) throw new Error(`content/choosing.ts: ${need.id}: no lesson "${evidence.lesson}"`);
    const anchor = evidence.anchor === undefined ? "" : `#${evidence.anchor}`;
    return {
      kind: "lesson",
      href: `/lessons/${meta.slug}${anchor}`,
      title: `${meta.chapter.number}. ${meta.title}`,
    };
  };
  return {
    scenarios,
    needs: needs.map((need) => ({
      ...need,
      evidence: need.evidence.map((evidence) => find(need, evidence)),
      scenarios: scenarios.filter((scenario) => scenario.needs.includes(need.id)).map(({ id }) => id),
    })),
  };
}

const figuresOf = ({ proof }: Claim) =>
  proof.kind === "proof"
    ? Object.values(proof.figures).map((figure) => ({
        label: figure.label,
        value: figureText(figure, figure.recorded),
      }))
    : [];
