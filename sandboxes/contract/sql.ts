/**
 * Statements that are no question to the data: transactions, savepoints, settings, and what Django asks
 * SQLite for itself: an option at each new connection and, while `DEBUG` is on, the parameters as its log shows them.
 */
const bookkeeping =
  /^\s*(?:(?:begin|commit|end|rollback|savepoint|release|pragma|explain)\b|select (?:quote|sqlite_compileoption_used)\(|--)/i;

/** The statements that read or change data, in order: what is counted when one says "queries". */
export function queries(statements: readonly string[]): readonly string[] {
  return statements.filter((statement) => !bookkeeping.test(statement));
}
