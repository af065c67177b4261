/** Statements that are no question to the data: transactions, savepoints, settings. */
const bookkeeping = /^\s*(?:(?:begin|commit|end|rollback|savepoint|release|pragma|explain)\b|--)/i;

/** The statements that read or change data, in order: what is counted when one says "queries". */
export function queries(statements: readonly string[]): readonly string[] {
  return statements.filter((statement) => !bookkeeping.test(statement));
}
