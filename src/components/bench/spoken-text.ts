/** Typeset texts as they are heard. */
import { textBy } from '../../ui/plain-text.ts';
import type { TextTable } from '../../ui/plain-text.ts';

/** Letters of formulas by their names. */
const letters: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ϵ: 'epsilon',
  η: 'eta',
  θ: 'theta',
  λ: 'lambda',
  μ: 'mu',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  ϕ: 'phi',
  ω: 'omega',
  Δ: 'capital delta',
  Σ: 'capital sigma',
  Ω: 'capital omega',
  '∞': 'infinity',
  '…': 'and so on',
  '/': 'over',
};

const signs: Readonly<Record<string, string>> = {
  '=': 'equals',
  '≈': 'is about',
  '<': 'is less than',
  '>': 'is greater than',
  '≤': 'is at most',
  '≥': 'is at least',
  '+': 'plus',
  '−': 'minus',
  '-': 'minus',
  '·': 'times',
  '⋅': 'times',
  '×': 'times',
  '→': 'to',
  '∣': 'bar',
  '!': 'factorial',
  '⌊': 'the floor of',
  '⌋': '',
  '⌈': 'the ceiling of',
  '⌉': '',
};

/** By their numbers: as characters of a script they would be kept in every face of the site, and no page shows them. */
const rareSigns: ReadonlyMap<number, string> = new Map([
  [0x2260, 'does not equal'],
  [0xb1, 'plus or minus'],
  [0x2208, 'in'],
  [0x2211, 'the sum'],
]);

/** A sign of formulas in words; undefined where it has none. */
const wordsOf = (sign: string): string | undefined => signs[sign] ?? rareSigns.get(sign.codePointAt(0) ?? 0);

const isSimple = (text: string): boolean => !text.trim().includes(' ');

/** A text of several words, marked at its end so that one hears how far it goes. */
const whole = (text: string, name: string): string => (isSimple(text) ? text : `${text}, end ${name}`);

function power(base: string, exponent: string): string {
  const words = exponent.trim();
  if (words === '2') return ` ${base} squared `;
  if (words === '3') return ` ${base} cubed `;
  return ` ${base} to the power of ${whole(exponent, 'power')} `;
}

const spoken: TextTable = {
  mi: ([sign = '']) => ` ${letters[sign] ?? sign} `,
  mn: (parts) => ` ${parts.join('')} `,
  mo: ([sign = '']) => ` ${wordsOf(sign) ?? letters[sign] ?? sign} `,
  msup: ([base = '', exponent = '']) => power(base, exponent),
  msub: ([base = '', index = '']) => ` ${base} sub ${whole(index, 'index')} `,
  munder: ([base = '', index = '']) => ` ${base} under it ${index} `,
  mover: ([base = '', above = '']) => ` ${base} with ${above} over it `,
  msubsup: ([base = '', index = '', exponent = '']) => power(` ${base} sub ${index} `, exponent),
  munderover: ([base = '', from = '', to = '']) => ` ${base} from ${from} to ${to} `,
  mfrac: ([above = '', below = '']) =>
    isSimple(above) && isSimple(below)
      ? ` ${above} over ${below} `
      : ` the fraction ${above} over ${below}, end fraction `,
  msqrt: (parts) => ` the square root of ${whole(parts.join(''), 'root')} `,
  mroot: ([base = '', degree = '']) => ` the root of degree ${degree} of ${whole(base, 'root')} `,
  mspace: () => ' ',
  img: () => ' image ',
  br: () => ' ',
  p: (parts) => `${parts.join('')} `,
  li: (parts) => `${parts.join('')}; `,
  td: (parts) => `${parts.join('')}, `,
  th: (parts) => `${parts.join('')}, `,
  tr: (parts) => `${parts.join('')}; `,
};

/**
 * The words of typeset HTML, formulas included, about as a screen reader says them: `the fraction m over m sub l`. The
 * thin spaces between thousands are for the eye, and fall away.
 */
export function spokenText(html: string): string {
  return textBy(html.replaceAll(/(?<=\d)[\u202f\u2009](?=\d)/g, ''), spoken)
    .replaceAll(/\s+([,;.?:])/g, '$1')
    .replaceAll(/(?:,\s*)+([;.])/g, '$1')
    .trim();
}
