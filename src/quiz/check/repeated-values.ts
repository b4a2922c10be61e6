import type { QuestionItem } from '../types/schemas.ts';
import { atValue } from './problem.ts';
import type { Finding } from './problem.ts';

/** Values that a parameter lists twice. */
export function checkRepeatedValues({ params }: QuestionItem): readonly Finding[] {
  return Object.entries(params).flatMap(([name, rule]): readonly Finding[] => {
    if (!('pick' in rule)) return [];
    const index = rule.pick.findIndex((value, at) => rule.pick.indexOf(value) < at);
    const value = rule.pick[index];
    if (value === undefined) return [];
    const message = `"${name}" lists the value ${value} twice, so it is drawn more often than the others`;
    return [atValue(['params', name, 'pick', index], 'W121', message, 'take one of the two out')];
  });
}
