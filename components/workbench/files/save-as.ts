/** Offers bytes as a download of this name. */
export function saveAs(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: "application/zip" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after this turn; a page that closes frees it anyway.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
