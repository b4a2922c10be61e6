import type { FigureStep } from '../../figure/FigureSteps.tsx';
import { acceptedValues, isAccepted, plainSymbol, writeValue } from '../../notebook/parameters.ts';
import type { Declarations, ParameterValues } from '../../notebook/parameters.ts';

/**
 * The settings that a figure steps through, as a lesson writes them: `d=8 | d=128`, or with words of its own,
 * `a toy head: d=8 | a real one: d=128, m=16384`. A choice is named by its id.
 * @throws Error for what no figure can take, in words for the author
 */
export function readSteps(text: string, declarations: Declarations): readonly FigureStep[] {
  return text.split('|').map((step) => {
    const [written = '', words] = step.split(':').toReversed();
    const settings = written.split(',').map((setting) => readSetting(setting.trim(), declarations));
    return {
      label: words?.trim() ?? settings.map(({ label }) => label).join(', '),
      values: Object.fromEntries(settings.map(({ name, value }) => [name, value])),
    };
  });
}

/**
 * The values that a figure always has, as a lesson writes them: `d=128`.
 * @throws Error for what no figure can take, in words for the author
 */
export const readFixed = (text: string, declarations: Declarations): ParameterValues =>
  readSteps(text, declarations)[0]?.values ?? {};

/**
 * The parameters that have a control in a figure, as a lesson writes them: `rebase text`.
 * @throws Error for a name that the figure does not read
 */
export function readControls(text: string, known: readonly string[]): readonly string[] {
  const names = text.split(/\s+/).filter((name) => name !== '');
  const stranger = names.find((name) => !known.includes(name));
  if (names.length > 0 && stranger === undefined) return names;
  throw new Error(`"${stranger ?? text}" is no control of this figure. Choose from ${known.join(', ')}.`);
}

function readSetting(setting: string, declarations: Declarations) {
  const [, name = '', given = ''] = /^([a-z]\w*)\s*=\s*(\S+)$/i.exec(setting) ?? [];
  const declaration = declarations[name];
  if (declaration === undefined) {
    const known = Object.keys(declarations).join(', ');
    throw new Error(`"${setting}" is no setting. Write one as name=value; the names are ${known}.`);
  }
  const value =
    declaration.kind === 'choice' ? declaration.options.findIndex(({ id }) => id === given) : Number(given);
  if (!isAccepted(declaration, value)) {
    throw new Error(`"${setting}" is no setting: ${name} must be ${acceptedValues(declaration)}.`);
  }
  return { name, value, label: `${plainSymbol(declaration)} = ${writeValue(declaration, value)}` };
}
