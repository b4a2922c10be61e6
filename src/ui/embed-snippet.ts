/** What shows an address in somebody else's page. */
export interface Embedded {
  /** The whole address of a shell. */
  readonly address: string;
  readonly title: string;
  /** In CSS pixels, until the shell has told its own. */
  readonly height: number;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** HTML to paste: a frame, and lines that keep it as high as what it shows. */
export function embedSnippet({ address, title, height }: Embedded): string {
  const { origin } = new URL(address);
  return `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="100%" height="${String(Math.ceil(height))}" style="border: 0" loading="lazy" allow="clipboard-write"></iframe>
<script>
  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== '${origin}' || data?.type !== 'wavelength:height') return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source) frame.height = data.height;
    }
  });
</script>
`;
}
