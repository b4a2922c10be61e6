/** A text in which no sign means anything to GIFT. A blank line would end the question, so line breaks are written `\n`. */
export function escapeGift(text: string): string {
  return text
    .trim()
    .replace(/[\\~=#{}:]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n');
}

/** A number in digits alone: GIFT has no exponents. */
export function positional(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const places = Number(exponent);
  const written = places < 0 ? `0.${'0'.repeat(-places - 1)}${digits}` : digits.padEnd(places + 1, '0');
  return value < 0 ? `-${written}` : written;
}
