/** Hands a text to the reader as a file; its name gets the day. */
export function download(
  name: string,
  text: string,
  { type = 'application/json', ending = 'json' }: { readonly type?: string; readonly ending?: string } = {},
): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `${name}-${new Date().toISOString().slice(0, 10)}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
