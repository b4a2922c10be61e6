import a11y from 'eslint-plugin-jsx-a11y-x';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import config from '../../oxlint.config.ts';
import { accessibilityRules } from '../../tools/lint/accessibility-rules.ts';
import { typedRules } from '../../tools/lint/typed-rules.ts';

const prefix = '@typescript-eslint/';

/** Rules that need types and that oxlint has not got yet (its tsgolint 7.0). To be listed there as soon as it has. */
const unknownToOxlint = [
  'no-generated-empty-object-type',
  'no-unsafe-class-instance-assignment',
  'no-unsafe-enum-assignment',
];

interface Rule {
  readonly meta: { readonly docs?: { readonly requiresTypeChecking?: boolean } };
}

const { rules } = tseslint.plugin as unknown as { rules: Readonly<Record<string, Rule>> };

/** The rules of sets that are not off, by their names alone. */
function listRules(sets: readonly { readonly rules?: object }[]): string[] {
  const levels = new Map<string, unknown>(sets.flatMap((set) => Object.entries(set.rules ?? {})));
  const on = [...levels].filter(([, level]) => !['off', 0].includes([level].flat()[0] as string | number));
  return on.map(([name]) => name.replace(prefix, ''));
}

const listTyped = (names: readonly string[]) =>
  names.filter((name) => rules[name]?.meta.docs?.requiresTypeChecking === true);

const nameAlone = (rule: string) => rule.replace('typescript/', '');

describe('the rules for TypeScript’s own files', () => {
  it('are all of the strict sets that need types', () => {
    const sets = [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked];
    const typed = listTyped(listRules(sets));
    expect(typed.length).toBeGreaterThan(40);
    const on = Object.keys(typedRules).map(nameAlone);
    expect(typed.filter((name) => !on.includes(name)).toSorted()).toEqual(unknownToOxlint);
  });

  it('are all of the strict sets that need none', () => {
    const names = listRules([...tseslint.configs.strict, ...tseslint.configs.stylistic]);
    expect(names.length).toBeGreaterThan(40);
    const on = Object.keys(config.rules).map(nameAlone);
    expect(names.filter((name) => !on.includes(name))).toEqual([]);
  });

  it('are all that are recommended for accessibility where there is JSX', () => {
    const names = listRules([a11y.configs.recommended]).map((name) => name.replace('jsx-a11y-x/', ''));
    expect(names.length).toBeGreaterThan(25);
    const on = Object.keys(accessibilityRules).map((name) => name.replace('jsx-a11y/', ''));
    expect(on).toEqual(expect.arrayContaining(names));
  });
});
