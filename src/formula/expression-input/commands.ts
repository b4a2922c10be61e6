import type { ExpressionTokenContent } from './tokens.ts';

/** Commands of TeX that change only how a formula looks. */
const silent: ReadonlySet<string> = new Set(
  'left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr displaystyle quad qquad'.split(
    ' ',
  ),
);

const times: ExpressionTokenContent = { kind: 'operator', operator: '*' };

const contents: ReadonlyMap<string, ExpressionTokenContent> = new Map<string, ExpressionTokenContent>([
  ['frac', { kind: 'fraction' }],
  ['dfrac', { kind: 'fraction' }],
  ['tfrac', { kind: 'fraction' }],
  ['cdot', times],
  ['times', times],
  ['ast', times],
  ['div', { kind: 'operator', operator: '/' }],
  ['lbrace', { kind: 'open', bracket: '{' }],
  ['rbrace', { kind: 'close', bracket: '{' }],
  ['lvert', { kind: 'open', bracket: '|' }],
  ['rvert', { kind: 'close', bracket: '|' }],
  ...['sqrt', 'exp', 'ln', 'min', 'max'].map((name): [string, ExpressionTokenContent] => [
    name,
    { kind: 'name', name, isCommand: true },
  ]),
]);

/** Whether a command of TeX, given without its backslash, means nothing for the value: `\left`. */
export function isSilentCommand(command: string): boolean {
  return silent.has(command);
}

/** What a command of TeX stands for; null if it is none of those, or a name. */
export function commandContent(command: string): ExpressionTokenContent | null {
  return contents.get(command) ?? null;
}
