import { rotationsCompleted } from '../../core/rope/frequencies.ts';
import type { QuantityName, QuantityValues } from '../../notebook/quantities.ts';
import { models } from './models.ts';
import type { PublishedModel } from './models.ts';

/** What the figure reads: which of the models, in the order of their reports, is looked at. */
export const parameterNames = ['listed'] as const satisfies readonly QuantityName[];

/** The figure's state. */
export type ModelExplorerParameters = QuantityValues<(typeof parameterNames)[number]>;

export interface ExploredModel extends PublishedModel {
  /** Pairs that completed no turn in the trained length. */
  readonly unfinished: number;
  readonly pairs: number;
  /** Whether it was reported by the chosen one's month; beside one without a report, whether it has none either. */
  readonly isWithin: boolean;
}

/** All that the figure, its sentence and its table need. Plain JSON. */
export interface ModelExplorer {
  /** Every model by report, those without one last. */
  readonly models: readonly ExploredModel[];
  /** The one that is looked at; its place in the list, from 0. */
  readonly at: ExploredModel;
  readonly place: number;
}

/** The ends of both axes: contexts in tokens, and bases. */
export const contextEnds = [1500, 2_000_000] as const;
export const baseEnds = [5000, 20_000_000] as const;

/**
 * The base at which the slowest pair completes one turn in a text of `context` tokens.
 *
 * Formula: $b = (L/2\pi)^{d/(d-2)}$, from $2\pi\, b^{(d-2)/d} = L$.
 */
export function baseOfOneTurn(context: number, headSize: number): number {
  return (context / (2 * Math.PI)) ** (headSize / (headSize - 2));
}

let counted: readonly Omit<ExploredModel, 'isWithin'>[] | undefined;

/** What is the same whichever model is chosen; worked out once. */
export const countedModels = () =>
  (counted ??= models.map((model) => ({
    ...model,
    pairs: model.headSize / 2,
    unfinished: countUnfinished(model),
  })));

/** @throws RangeError where there is no such model */
export function derive({ listed }: ModelExplorerParameters): ModelExplorer {
  const chosen = models[listed - 1];
  if (chosen === undefined) throw new RangeError(`listed must be from 1 to ${models.length}, not ${listed}`);
  const explored = countedModels().map((model): ExploredModel => ({
    ...model,
    isWithin: isReportedBy(model, chosen),
  }));
  const at = explored[listed - 1];
  if (at === undefined) throw new RangeError('listed');
  return { models: explored, at, place: listed - 1 };
}

/** Year and month of the number that arXiv gave a report: `2023-07` of 2307.09288. */
export function monthOf(report: string): string {
  return `20${report.slice(0, 2)}-${report.slice(2, 4)}`;
}

function isReportedBy({ report }: PublishedModel, chosen: PublishedModel): boolean {
  if (chosen.report === undefined || report === undefined) return chosen.report === report;
  return monthOf(report) <= monthOf(chosen.report);
}

function countUnfinished({ base, headSize, trainedLength }: PublishedModel): number {
  const pairs = Array.from({ length: headSize / 2 }, (_, index) => index + 1);
  return pairs.filter((pair) => rotationsCompleted({ base, headSize, pair, length: trainedLength }) < 1)
    .length;
}

/** The place in the list, from 1, of the model that is drawn nearest to a place of the plot. */
export function nearestListed(context: number, base: number): number {
  const share = ([from, to]: readonly [number, number], value: number) =>
    Math.log(value / from) / Math.log(to / from);
  const distance = (model: PublishedModel) =>
    Math.hypot(
      share(contextEnds, model.context) - share(contextEnds, context),
      share(baseEnds, model.base) - share(baseEnds, base),
    );
  const distances = models.map(distance);
  return distances.indexOf(Math.min(...distances)) + 1;
}
