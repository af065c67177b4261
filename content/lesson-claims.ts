import type { Claim } from "../sandboxes/contract/claim.ts";

/**
 * The claims of a lesson, loaded when they are needed; found by their place as exercises are.
 * @param place the lesson's folder: "03-validation/01-types-or-fields"
 * @throws Error when that lesson has no `claims.ts`
 */
export async function loadClaims(place: string): Promise<readonly Claim[]> {
  const [chapter = "", lesson = ""] = place.split("/");
  const module: { readonly default: readonly Claim[] } = await import(`./${chapter}/${lesson}/claims.ts`);
  return module.default;
}
