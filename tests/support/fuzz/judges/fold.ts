const minus = '−–‐‑‒﹣';
const times = '×·⋅∙∗✕✖';
const divide = '÷∕⁄';
const about = '~≃≅';
const invisible = '\u200b\u200e\u200f\u2060';
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The text with plain signs and spaces, and raised digits as `^(-3)`. */
export function foldText(text: string): string {
  const plain = text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const signs = Array.from(plain, (sign) => {
    if (minus.includes(sign)) return '-';
    if (times.includes(sign)) return '*';
    if (divide.includes(sign)) return '/';
    if (about.includes(sign)) return '≈';
    return invisible.includes(sign) || sign.trim() === '' ? ' ' : sign;
  }).join('');
  return signs.replace(/[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, (power) => {
    const digits = Array.from(power, (sign) => (raised.includes(sign) ? raised.indexOf(sign) : ''));
    return `^(${power.startsWith('⁻') ? '-' : ''}${digits.join('')})`;
  });
}
