import type { z } from 'astro/zod';
import { constants, reservedNames } from '../../formula/built-ins.ts';
import { oracleFunctions } from '../../core/oracle-docs.ts';
import { formulaSchema } from '../types/common.ts';
import { isTypeName, questionTypes } from '../types/schemas.ts';
import type { FormulaFault } from './formula-faults.ts';
import { findFormulaFaults, isComparison } from './formula-rules.ts';
import type { KnownNames } from './formula-rules.ts';
import { atKey } from './problem.ts';
import type { FieldPath, Finding } from './problem.ts';
import { childOf, partsReadBy, valueAt } from './schema-walk.ts';
import { soften, toName } from './words.ts';

/** A formula of a file and the names it may use. */
export interface FileFormula {
  readonly path: FieldPath;
  readonly formula: string;
  readonly known: KnownNames;
  readonly isConstraint: boolean;
}

/** The names that a file defines, in order. */
export function definedNames(data: unknown): {
  readonly params: readonly string[];
  readonly derived: readonly string[];
} {
  return { params: keysOf(childOf(data, 'params')), derived: keysOf(childOf(data, 'derive')) };
}

/** Everything that can be told of a file's formulas without computing them. */
export function checkFormulas(schema: z.ZodType, data: unknown): readonly Finding[] {
  return [...checkDefinitions(data), ...listFormulas(schema, data).flatMap(checkFormula)];
}

/** All formulas of a file but those in its texts, in the order they are evaluated. */
export function listFormulas(schema: z.ZodType, data: unknown): readonly FileFormula[] {
  const { params: given, derived } = definedNames(data);
  // A name that is malformed is told of where it is defined.
  const params = given.map(toName);
  const names = [...params, ...derived];
  const constraints = childOf(data, 'constraints');
  const ofConstraints = (Array.isArray(constraints) ? constraints : []).map((formula: unknown, index) => ({
    path: ['constraints', index],
    formula: String(formula),
    known: { names },
    isConstraint: true,
  }));
  const parts = partsReadBy(formulaSchema, schema, data);
  const others = parts.map(({ path, value }) => ({
    path,
    formula: String(value),
    known: knownAt(path, params, derived, data),
    isConstraint: false,
  }));
  return [...others, ...ofConstraints];
}

/** A derived name sees those before it; any other formula sees all. */
function knownAt(
  path: FieldPath,
  params: readonly string[],
  derived: readonly string[],
  data: unknown,
): KnownNames {
  if (path[0] !== 'derive') return { names: [...params, ...derived, ...ownNames(path, data)] };
  const index = derived.indexOf(String(path[1]));
  return { names: [...params, ...derived.slice(0, index)], later: derived.slice(index) };
}

/** Names that a formula sees besides those of the question, as the types of the groups around it say. */
function ownNames(path: FieldPath, data: unknown): readonly string[] {
  const groups = path.map((_, depth) => valueAt(data, path.slice(0, depth)));
  return groups.flatMap((group) => {
    const type = childOf(group, 'type');
    const fields = isTypeName(type) ? questionTypes[type].names : [];
    return fields.flatMap((field) => keysOf(childOf(group, field)));
  });
}

function checkFormula({ path, formula, known, isConstraint }: FileFormula): readonly Finding[] {
  const faults = findFormulaFaults(formula, known);
  if (faults.length > 0) return faults.map((fault) => findingIn(path, 0, fault));
  const isWrongKind = isComparison(formula) !== isConstraint;
  if (!isWrongKind) return [];
  const message = isConstraint ? `"${formula}" is a number` : `"${formula}" is a comparison`;
  const advice = isConstraint ? 'write a comparison such as "a < b"' : 'write a number';
  return [{ code: 'E022', place: { at: 'value', path }, message, advice }];
}

/** A formula's fault as a finding of the file; the formula begins that far into the field's text. */
export function findingIn(path: FieldPath, start: number, fault: FormulaFault): Finding {
  const { code, span, message, advice } = fault;
  return { code, place: { at: 'text', path, from: start + span.from }, message, advice };
}

function checkDefinitions(data: unknown): readonly Finding[] {
  const { params, derived } = definedNames(data);
  const reserved = [...params.map((name) => ['params', name]), ...derived.map((name) => ['derive', name])]
    .filter(([, name = '']) => reservedNames.has(name) || Object.hasOwn(oracleFunctions, name))
    .map((path) => {
      const name = path[1] ?? '';
      return atKey(
        path,
        'E025',
        `the name "${name}" means something in every formula already: ${meaningOf(name)}`,
        'choose another name',
      );
    });
  const twice = derived
    .filter((name) => params.includes(name))
    .map((name) =>
      atKey(
        ['derive', name],
        'E025',
        `"${name}" is a parameter already`,
        'choose another name for one of the two',
      ),
    );
  return [...reserved, ...twice];
}

const meanings: Readonly<Record<string, string>> = {
  ln: 'the natural logarithm',
  log10: 'the logarithm of base 10',
  log2: 'the logarithm of base 2',
  exp: 'the exponential function',
  sqrt: 'the square root',
  abs: 'the absolute value',
  floor: 'rounding down',
  ceil: 'rounding up',
  round: 'rounding',
  min: 'the least of several numbers',
  max: 'the greatest of several numbers',
  true: 'what holds',
  false: 'what does not hold',
};

/** What a name of the formula language, or of the course's functions, stands for. */
function meaningOf(name: string): string {
  const value = constants.get(name);
  if (value !== undefined) return `the number ${value.toPrecision(6)}…`;
  const oracle = Object.hasOwn(oracleFunctions, name) ? oracleFunctions[name] : undefined;
  return oracle === undefined
    ? (meanings[name] ?? 'a function')
    : `a function of the course, ${soften(oracle.summary)}`;
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}
