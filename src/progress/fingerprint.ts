const PRIME = 0x01000193;

/**
 * A text's fingerprint: equal for equal texts, and for others different but by rare chance. 128 bits of FNV-1a, from
 * four starting values, as 28 characters. It resists accidents, not attacks.
 */
export function fingerprint(text: string): string {
  let [a, b, c, d] = [0x811c9dc5, 0x01234567, 0x89abcdef, 0x5bd1e995];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    a = Math.imul(a ^ sign, PRIME);
    b = Math.imul(b ^ sign, PRIME);
    c = Math.imul(c ^ sign, PRIME);
    d = Math.imul(d ^ sign, PRIME);
  }
  return [a, b, c, d].map((hash) => (hash >>> 0).toString(36).padStart(7, '0')).join('');
}
