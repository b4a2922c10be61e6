import type { Decimal } from 'decimal.js';
import { Exact } from './interval.ts';
import { big, double } from './math.ts';

/** How far the rounding of doubles may lead before the judge has no opinion. */
const mostRounding = 1e-11;

/** A calculation’s value in doubles; `none` where it has no finite one, null where the judge cannot tell. */
export function calculate(text: string): Decimal | 'none' | null {
  // A product without a sign and a number that begins with 0 are none to the engine.
  // How deep a calculation may be is the engine's to say.
  if (/(?:[-+(] *){9}/.test(text)) return null;
  // Nor is a number with two points anything, which mathjs takes for a sign of its own: `4.09./2`.
  if (/\.\d*\./.test(text)) return null;
  const bare = text.replace(/(\d\.?)e[+-]?\d+/giu, '$1');
  if (
    /[\d.] *[a-zπ(]|\) *[\da-zπ(.]|[\d.] +[\d.]|[a-z] +[\dπa-z.]|[πe] *[\dπ(a-z]|(?:^|[^\d.])0\d|,/iu.test(
      bare.replaceAll(/exp|log10|log2/giu, 'ln'),
    )
  ) {
    return null;
  }
  const spelled = text
    .toLowerCase()
    .replaceAll('**', '^')
    .replaceAll('π', 'pi')
    .replaceAll(/\bln *\(/g, 'log(');
  if (/\blog *\d* *\(/.test(spelled.replaceAll('log(', '')) || /\bx\b/.test(spelled)) return null;
  try {
    const rounded = valuesIn(spelled);
    const last = rounded.at(-1);
    if (rounded.some((each) => typeof each === 'number' && !Number.isFinite(each))) return 'none';
    const exact: unknown = big.evaluate(spelled);
    if (typeof last !== 'number' || !big.isBigNumber(exact)) return null;
    const value = new Exact(exact.toString());
    const rounding = value.minus(last).abs();
    return rounding.lte(value.abs().times(mostRounding)) ? new Exact(last.toPrecision(100)) : null;
  } catch {
    return null;
  }
}

/** The values in doubles of all that is computed on the way, the whole last: without an end none of it counts. */
function valuesIn(spelled: string): readonly unknown[] {
  const values: unknown[] = [];
  const whole = double.parse(spelled);
  whole.traverse((node) => {
    if (node.type !== 'SymbolNode') values.push(node.evaluate() as unknown);
  });
  return [...values, whole.evaluate() as unknown];
}
