import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import { untilItCame } from '../../player/load-book.ts';
import type { OpenQuestion, QuestionBook } from '../../player/open-question.ts';
import type { ShownQuestion } from '../../quiz/kernel/shown-question.ts';

/** A variant that can be shown: the part a page may show, and its named values. */
interface ReadyVariant {
  readonly kind: 'ready';
  readonly seed: number;
  readonly shown: ShownQuestion;
  readonly values: ReadonlyMap<string, number>;
}

/** What is known of the variant that was picked. */
export type BenchVariant =
  | ReadyVariant
  | { readonly kind: 'loading'; readonly seed: number }
  | { readonly kind: 'failed'; readonly seed: number; readonly problem: string };

/** The variants of a question to be tried out. */
interface BenchVariants {
  /** The one that was picked last; at first the one that the build drew. */
  readonly picked: ReadonlySignal<BenchVariant>;
  /** Picks the variant of a seed. What failed is tried again. */
  readonly pick: (seed: number) => void;
  /** Opens the picked variant for grading. Rejects if that cannot be done. */
  readonly open: () => Promise<OpenQuestion>;
}

/**
 * @param load - gets what grading needs; it is first called when another variant is picked, or a response graded
 * @param complete - adds to the named values of a variant what its derivation shows besides
 */
export function openVariants(
  { shown, values }: Pick<ReadyVariant, 'shown' | 'values'>,
  load: () => Promise<QuestionBook>,
  complete: (values: ReadyVariant['values']) => Promise<ReadyVariant['values']>,
): BenchVariants {
  const built: ReadyVariant = { kind: 'ready', seed: shown.seed, shown, values };
  const picked = signal<BenchVariant>(built);
  const loadBook = untilItCame(load);
  const open = async (seed: number) => (await loadBook()).open(seed);
  const describe = async (seed: number): Promise<BenchVariant> => {
    try {
      const opened = await open(seed);
      return { kind: 'ready', seed, shown: opened.shown, values: await complete(opened.values) };
    } catch (error) {
      return { kind: 'failed', seed, problem: error instanceof Error ? error.message : String(error) };
    }
  };
  const arrive = async (seed: number) => {
    picked.value = { kind: 'loading', seed };
    const variant = await describe(seed);
    // Another may have been picked meanwhile.
    if (picked.value.seed === seed) picked.value = variant;
  };
  return {
    picked,
    pick: (seed) => {
      if (seed === built.seed) picked.value = built;
      else void arrive(seed);
    },
    open: () => open(picked.value.seed),
  };
}
