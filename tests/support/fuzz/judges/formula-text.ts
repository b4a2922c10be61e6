import type { MathNode } from 'mathjs';
import { foldText } from './fold.ts';
import { big } from './math.ts';

/** `sent-back` for a text that no reading makes a formula; null where the judge cannot tell what it means. */
export type FormulaReading =
  | { readonly kind: 'formula'; readonly node: MathNode }
  | { readonly kind: 'sent-back' }
  | null;

const sentBack: FormulaReading = { kind: 'sent-back' };
const longest = 500;
const functions = ['sqrt', 'exp', 'ln', 'log2', 'log10', 'abs', 'min', 'max'];
const deepest = 20;

/** Reads a typed formula over the variables, as far as it has one of the common spellings. */
export function readFormula(raw: unknown, variables: readonly string[]): FormulaReading {
  if (typeof raw !== 'string' || raw.length > longest) return sentBack;
  if (foldText(raw).trim() === '') return sentBack;
  const framed = /^\s*\$([^$]*)\$\s*$/.exec(raw)?.[1] ?? raw;
  const text = foldText(framed)
    .trim()
    .replace(/^(?:[\p{L}_\d]+ *)?= */u, '');
  const plain = withoutTex(text);
  if (plain === null || /[^\w\s+\-*/^().]/.test(plain) || depthOf(plain) > deepest) return null;
  // How large numbers and how many signs may be is the engine's to say.
  if (/(?:[-+] *){9}|e[+-]?\d{3}|\d{100}|\de[+-]?\./i.test(plain)) return null;
  // So is what may stand for a constant.
  if (/3\.1[45]|6\.2[89]|2\.7[12]/.test(plain)) return null;
  const spelled = withTimes(plain, variables);
  if (spelled === null || spelled === 'unknown') return spelled === null ? null : sentBack;
  try {
    return { kind: 'formula', node: big.parse(spelled) };
  } catch {
    return null;
  }
}

function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const sign of text) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    most = Math.max(most, depth);
  }
  return most;
}

const group = String.raw`\{([^{}]*)\}`;

/** The text without the commands of TeX that the engine’s own samples use; null if it has others. */
function withoutTex(text: string): string | null {
  let plain = text
    .replaceAll('**', '^')
    .replaceAll(/\\(?:left|right|,|;|!)/g, ' ')
    .replaceAll(/\\(?:cdot|times)/g, '*');
  plain = plain
    .replaceAll(/_\{(\w+)\}/g, '_$1 ')
    .replaceAll(/\\(pi|exp|ln|sqrt)(?![a-z])/g, ' $1')
    .replaceAll(/[[\]]/g, '|');
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(new RegExp(String.raw`\\[dt]?frac *${group} *${group}`), '((($1)/($2)))');
    plain = plain.replace(new RegExp(String.raw`(\^|sqrt) *${group}`), '$1($2)');
  }
  plain = plain
    .replaceAll('√', ' sqrt')
    .replaceAll('π', ' pi ')
    .replaceAll(/(sqrt|exp|ln) +\(/g, '$1(');
  return /[\\{}|]/.test(plain) ? null : plain;
}

/** The formula with every product's sign; `unknown` for a name that stands for nothing, null where products are open. */
function withTimes(text: string, variables: readonly string[]): string | null {
  const tokens = text.match(/\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+|[A-Za-z]\w*|\S/g) ?? [];
  const known = [...variables, 'pi', 'e'];
  let spelled = '';
  // For each open parenthesis, whether something was divided in the product that is being read.
  const divided = [false];
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1] ?? '';
    const isCall = functions.includes(token) && !variables.includes(token);
    // In which letters functions may be written is the engine's to say.
    if (!isCall && !known.includes(token) && functions.includes(token.toLowerCase())) return null;
    if (/^[A-Za-z]/.test(token) && !isCall && !known.includes(token)) return next === '=' ? null : 'unknown';
    if (isCall && next !== '(') return null;
    if ((token === 'min' || token === 'max') && isCall) return null;
    const ends = /^[\w.)]/.test(token) && !isCall;
    const begins = /^[\w.(]/.test(next);
    spelled += (isCall && token === 'ln' ? 'log' : token) + (ends && begins ? '*' : '');
    // A name before parentheses might be meant as a function, and digits behind an operand as anything.
    if (ends && begins && ((/^[A-Za-z]/.test(token) && next === '(') || /^[\d.]/.test(next))) return null;
    if (ends && begins && divided.at(-1) === true) return null;
    if (token === '(') divided.push(false);
    else if (token === ')') divided.pop();
    else if (/^[-+/]$/.test(token)) divided.splice(-1, 1, token === '/');
  }
  return spelled;
}
