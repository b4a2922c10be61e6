import type { Dice } from '../dice.ts';

type Spell = (plain: string) => string;

/** Spellings of a decimal without a power of ten. */
const spellings: readonly Spell[] = [
  (plain) => plain,
  (plain) => plain,
  (plain) => plain,
  (plain) => plain.replace('.', ','),
  (plain) => plain.replace('-', '−'),
  (plain) => `${plain}${plain.includes('.') ? '00' : '.00'}`,
  (plain) => plain.replace(/^(-?)0\./, '$1.'),
  (plain) => `+${plain}`,
  (plain) => `00${plain}`,
  (plain) => `(${plain})`,
  (plain) => `λ = ${plain}`,
  (plain) => `≈${plain}`,
  (plain) => ` ${plain}\u00a0`,
  (plain) => `${plain}e0`,
  (plain) => `${plain}×10^0`,
  (plain) => `${plain} · 10⁰`,
  (plain) => `${plain}E+02`,
  (plain) => `${plain}*10^-2`,
  (plain) => `${plain} x 10⁻³`,
  (plain) => plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (plain) => grouped(plain, '\u202f'),
  (plain) => grouped(plain, ' '),
  (plain) => grouped(plain, ','),
  (plain) => grouped(plain.replace('.', ';'), '.').replace(';', ','),
  (plain) => `2*${plain}/2`,
  (plain) => `${plain} + 0`,
  (plain) => `${plain} - 1`,
  (plain) => `(${plain})^1`,
  (plain) => `1/(1/${plain})`,
  (plain) => `sqrt((${plain})^2)`,
  (plain) => `exp(ln(${plain}))`,
  (plain) => `${plain}/3*3`,
  (plain) => `abs(${plain})`,
  (plain) => `-(${plain})`,
  (plain) => `${plain} + pi - π`,
];

function grouped(plain: string, mark: string): string {
  const [whole = '', ...rest] = plain.split(/(?=[.,;])/);
  return whole.replace(/\B(?=(?:\d{3})+$)/g, mark) + rest.join('');
}

/** The number as somebody may type it, rounded or not. */
export function spellNumber(value: number, dice: Dice): string {
  const size = Math.abs(value);
  const figures = dice.pick([17, 15, 10, 7, 6, 5, 4, 4, 3, 2, 1]);
  const isPlain = Number.isFinite(value) && (value === 0 || (size >= 1e-7 && size < 1e15));
  if (!isPlain) return dice.pick([String(value), value.toExponential(3), value.toPrecision(figures)]);
  const digits = Math.min(100, Math.max(0, figures - 1 - Math.floor(Math.log10(size || 1))));
  const plain = dice.chance(0.15) ? String(value) : Number(value.toPrecision(figures)).toFixed(digits);
  if (dice.chance(0.1)) return value.toExponential(figures - 1);
  return dice.pick(spellings)(plain);
}
