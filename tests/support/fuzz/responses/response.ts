import type { Scope } from '../../../../src/formula/scope.ts';
import type { Dice } from '../dice.ts';

/** Invents a response of the real shape: right, nearly right or wrong. */
export type Respond = (dice: Dice) => unknown;

/** What invents responses to any type's fields, by the type's name. */
export type RespondFor = (type: string, fields: unknown, scope: Scope) => Respond;
