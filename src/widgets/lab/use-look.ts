import { useEffect, useState } from 'preact/hooks';
import { keyOf } from '../../lab/openings.ts';
import type { Lab } from './model.ts';
import { scalingOf } from './source.ts';

/** One head of the model; both count from 1. */
export interface HeadPlace {
  readonly layer: number;
  readonly head: number;
}

/** What a look inside has brought so far. */
export interface Look {
  /** 0 to 1. */
  readonly share: number;
  /** As in `AttentionNews`. */
  readonly rows: Float32Array;
  readonly predicted: readonly number[];
  /** Why it failed, for the reader. */
  readonly problem: string | null;
}

const nothingSeen: Look = { share: 0, rows: new Float32Array(), predicted: [], problem: null };

/** Reads the figure's first text, or a motif of the reader's, and gathers what a head attends to; anew with each change. */
export function useLook(lab: Lab, { layer, head }: HeadPlace, motif: readonly number[] | null): Look {
  const [look, setLook] = useState<Look>(nothingSeen);
  useEffect(() => {
    const controller = new AbortController();
    const { model, task, seed, tokens } = lab;
    const text = { task, seed, length: tokens.length, ...(motif !== null && { motif }) };
    const start = async () => {
      const { lookInLab } = await import('../../lab/client.ts');
      if (controller.signal.aborted) return;
      await lookInLab(
        { kind: 'attention', model, scaling: scalingOf(lab), layer, head, ...text },
        (news) => {
          if (news.kind !== 'attention' || controller.signal.aborted) return;
          setLook({ ...news, problem: null });
        },
        controller.signal,
      );
    };
    setLook(nothingSeen);
    start().catch((error: unknown) => {
      const problem = error instanceof Error ? error.message : 'The model could not be run.';
      setLook({ ...nothingSeen, problem });
    });
    return () => {
      controller.abort();
    };
  }, [keyOf(lab), layer, head, motif]);
  return look;
}
