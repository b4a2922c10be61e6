import { readFileSync } from 'node:fs';
import tseslint from 'typescript-eslint';
import { parseConfigFileTextToJson } from 'typescript';
import { describe, expect, it } from 'vitest';

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

function needsTypes(name: string): boolean {
  return rules[name]?.meta.docs?.requiresTypeChecking === true;
}

/** The rules that need types in the sets that ESLint leaves to oxlint. */
function listTypedRules(): string[] {
  const sets = [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked];
  const levels = new Map(sets.flatMap((set) => Object.entries(set.rules ?? {})));
  return [...levels]
    .filter(([, level]) => level !== 'off')
    .map(([name]) => (name.startsWith(prefix) ? name.slice(prefix.length) : ''))
    .filter(needsTypes);
}

function listOxlintRules(): string[] {
  const file = '.oxlintrc.json';
  const { config } = parseConfigFileTextToJson(file, readFileSync(file, 'utf8')) as {
    config: { rules: object };
  };
  return Object.keys(config.rules).map((name) => name.replace('typescript/', ''));
}

describe('the rules that need types', () => {
  it('are all switched on', () => {
    const typed = listTypedRules();
    expect(typed.length).toBeGreaterThan(40);
    const on = listOxlintRules();
    expect(typed.filter((name) => !on.includes(name)).toSorted()).toEqual(unknownToOxlint);
  });
});
