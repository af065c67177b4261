/** Name of the part of an address, behind "#", that holds a project. */
export const fragmentKey = "project";

/** Whether a fragment claims to hold a project. */
export function holdsProject(fragment: string): boolean {
  return fragment.startsWith(`#${fragmentKey}=`);
}
