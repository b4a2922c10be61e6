const minus = '−–‐‑‒﹣';
const times = '×·⋅∙∗✕✖';
const divide = '÷∕⁄';
const about = '~≃≅';
/** Characters without a look of their own. The two overrides are none: they turn what follows them round. */
const invisible = /(?![\u202d\u202e])\p{Cf}/gu;
const arabicDigits = '٠١٢٣٤٥٦٧٨٩';
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The text with plain signs and spaces, and raised digits as `^(-3)`. */
export function foldText(text: string): string {
  const seen = text.replace(invisible, '');
  const plain = seen.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const signs = Array.from(plain, (sign) => {
    if (minus.includes(sign)) return '-';
    if (times.includes(sign)) return '*';
    if (divide.includes(sign)) return '/';
    if (about.includes(sign)) return '≈';
    if (sign === '٫') return '.';
    if (arabicDigits.includes(sign)) return String(arabicDigits.indexOf(sign));
    return sign.trim() === '' ? ' ' : sign;
  }).join('');
  return signs.replace(/[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, (power) => {
    const signOf = (sign: string) => (sign === '⁻' ? '-' : sign === '⁺' ? '+' : raised.indexOf(sign));
    return `^(${Array.from(power, signOf).join('').replace(/^\+/, '')})`;
  });
}
