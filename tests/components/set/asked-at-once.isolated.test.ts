import type { FunctionComponent } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onDemand } from '../../../src/components/set/on-demand.tsx';
import { useIndex } from '../../../src/components/set/use-index.ts';
import { useRecord } from '../../../src/components/set/use-record.ts';
import { drawHook } from '../../support/hook.tsx';

const asked = vi.hoisted(() => ({
  index: vi.fn<(url: string) => Promise<unknown>>(() => new Promise(() => undefined)),
  sitting: vi.fn<(id: string) => Promise<unknown>>(() => new Promise(() => undefined)),
}));

vi.mock('../../../src/components/set/fetch-index.ts', () => ({ fetchIndex: asked.index }));
vi.mock('../../../src/components/set/recorded-sittings.ts', () => ({ sittingOnRecord: asked.sitting }));
vi.mock('../../../src/progress/channel.ts', () => ({ openLine: () => undefined }));

beforeEach(() => vi.stubGlobal('document', {}));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

it('the index of the bank is asked for before the first frame', () => {
  drawHook(() => useIndex('/questions.json', true));
  expect(asked.index).toHaveBeenCalledWith('/questions.json');
});

it('an index that nobody wants is not asked for', () => {
  drawHook(() => useIndex('/questions.json', false));
  expect(asked.index).not.toHaveBeenCalled();
});

it('a sitting on record is asked for before the first frame', () => {
  drawHook(() => useRecord('set-a'));
  expect(asked.sitting).toHaveBeenCalledWith('set-a');
});

it('a component’s code is asked for before the first frame', () => {
  const load = vi.fn<() => Promise<() => null>>(() => new Promise(() => undefined));
  const View = onDemand<object>(load) as FunctionComponent<object>;
  drawHook(() => View({}));
  expect(load).toHaveBeenCalledTimes(1);
});
