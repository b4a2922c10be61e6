/** Tags that stand between words of a sentence. */
const inline = '(?:a|abbr|code|em|strong)';
const apart = /<(script|style|svg|math|pre|textarea)\b[^>]*>[\s\S]*?<\/\1>/gi;
const before = new RegExp(`[\\p{L}\\d]*\\p{L}[.:,;!?)”]?<${inline}\\b[^>]*>[\\p{L}\\d][^<]{0,30}`, 'gu');
const after = new RegExp(`[^<>]{0,30}[\\p{L}\\d]</${inline}>\\p{L}{2,}`, 'gu');

/**
 * Words of a page that have grown together where a tag stands between them: a component's line that ends before a link
 * loses the space at its end. An ending of one letter ("the λs") may follow its word.
 * @param html - a page
 * @returns what stands around each place, without its tags
 */
export function findGluedWords(html: string): readonly string[] {
  const text = html.replace(apart, ' ');
  return [...text.matchAll(before), ...text.matchAll(after)].map(([found]) => found.replace(/<[^>]*>/g, ''));
}
