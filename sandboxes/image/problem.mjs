/**
 * A step of set-up could not be carried out. The message is one sentence that says what is wrong and what to
 * do; it is shown without a stack. Plain JavaScript, because set-up starts under the machine's own Node.
 */
export class SetupProblem extends Error {
  /** @override */
  name = "SetupProblem";
}
