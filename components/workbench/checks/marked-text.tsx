/** Text in which what stands between backticks is code, as sentences and hints are written. */
export function MarkedText({ text }: { readonly text: string }) {
  return text.split(/```(?:\w+\n)?([\s\S]*?)```|`([^`\n]+)`/).map((part, index) => {
    if (part === undefined || part === "") return null;
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
    if (index % 3 === 1) return <pre key={index}>{part.trimEnd()}</pre>;
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    return index % 3 === 2 ? <code key={index}>{part}</code> : part;
  });
}
