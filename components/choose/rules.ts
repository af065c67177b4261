/**
 * Style rules that leave, of the items with `data-scenarios`, those of the ticked scenarios. None is hidden while none
 * is ticked.
 * @param ids values of the check boxes; letters and hyphens only
 */
export function chosenRules(ids: readonly string[]): string {
  for (const id of ids) if (!/^[a-z-]+$/.test(id)) throw new Error(`"${id}" is no name for a scenario`);
  const shown = ids.map((id) => `form:has([value="${id}"]:checked) [data-scenarios~="${id}"]`);
  return [
    "form:has([name=scenario]:checked) [data-scenarios] { display: none }",
    `${shown.join(",\n")} { display: list-item }`,
  ].join("\n");
}
