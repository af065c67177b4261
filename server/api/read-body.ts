/** The body of a request as text; null as soon as there is more than `largest` bytes. */
export async function readBody(request: Request, largest: number): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > largest) return null;
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    if (bytes > largest) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
