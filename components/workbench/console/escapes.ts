/**
 * Escape sequences of terminals (ECMA-48): CSI with final byte, OSC up to BEL or ST, and two-byte ones.
 * The first group holds the parameters of a colour sequence (SGR).
 */
const sources = ["\\[([\\d;]*)m", "\\[[0-?]*[ -/]*[@-~]", "\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)?", ".?"];

export const escapeSequence = new RegExp(`\\x1b(?:${sources.join("|")})`, "g");
