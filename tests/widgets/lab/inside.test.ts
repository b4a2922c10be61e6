import { describe, expect, it } from 'vitest';
import { rowStart } from '../../../src/lab/attention.ts';
import { drawText, repeatMotif } from '../../../src/lab/text.ts';
import { attentionAt, marksOf, neededDistances, readMotif } from '../../../src/widgets/lab/inside.ts';
import { attentionInWords, ownTextInWords } from '../../../src/widgets/lab/inside-words.ts';

describe('readMotif', () => {
  it('reads letters and leaves spaces out', () => {
    expect(readMotif('abcd efgh ijkl mnop')).toEqual({
      motif: Array.from({ length: 16 }, (_, token) => token),
    });
  });

  it.each([
    ['', 'has 0 letters'],
    ['abc', 'has 3 letters. Training had repeats of 16 to 63 letters'],
    ['a'.repeat(64), 'has 64 letters'],
    ['the quick brown fox, again', 'no letter “,”'],
    ['Zürich und Genf und Basel', 'no letter “Z”'],
    ['<script>alert(1)</script>', 'no letter “<”'],
    ['ab🙂cdefghijklmnopqrst', 'no letter “🙂”'],
  ])('refuses “%s”', (typed, words) => {
    const reading = readMotif(typed);
    expect('problem' in reading ? reading.problem : '').toContain(words);
  });
});

describe('neededDistances', () => {
  it('are one round back and more in a repeat, seen from the letter before', () => {
    const text = repeatMotif(
      Array.from({ length: 16 }, (_, token) => token),
      64,
    );
    expect(neededDistances(text, 40, 'repeat')).toEqual([15, 31]);
    for (const back of [15, 31]) expect(text.tokens[40 - 1 - back]).toBe(text.tokens[40]);
    expect(neededDistances(text, 3, 'repeat')).toEqual([]);
  });

  it('are the letter after the first binding in the other task', () => {
    const text = drawText({ task: 'first', seed: 4 }, 0, 128);
    const position = text.countedAt.findIndex((at) => at !== null);
    const [needed = 0, ...others] = neededDistances(text, position, 'first');
    expect(others).toEqual([]);
    expect(text.tokens[position - 1 - needed]).toBe(text.tokens[position]);
    expect(text.tokens[position - 2 - needed]).toBe(text.tokens[position - 1]);
  });
});

/** Shares of attention in which each query looks at one distance back alone, and the first ones at themselves. */
function lookingBack(distance: number, length: number): Float32Array {
  const rows = new Float32Array(rowStart(length));
  for (let query = 0; query < length; query += 1) {
    rows[rowStart(query) + (query >= distance ? query - distance : query)] = 1;
  }
  return rows;
}

describe('attentionAt', () => {
  it('tells where the attention is, and how much of it lies beyond training', () => {
    const rows = lookingBack(150, 200);
    const seen = attentionAt(rows, 180, { needed: [15, 150], trainedLength: 128 });
    expect(seen.most).toEqual({ distance: 150, share: 1 });
    expect(seen.beyond).toBe(1);
    expect(seen.needed).toEqual({ distances: [15, 150], share: 1 });
    expect(marksOf(seen, 180)).toEqual({ 29: 'seen', 180: 'looked' });
    expect(attentionAt(rows, 100, { needed: [], trainedLength: 128 }).beyond).toBe(0);
  });

  it('counts the distance of the trained length itself as beyond, because training ended one before', () => {
    expect(attentionAt(lookingBack(128, 200), 180, { needed: [], trainedLength: 128 }).beyond).toBe(1);
    expect(attentionAt(lookingBack(127, 200), 180, { needed: [], trainedLength: 128 }).beyond).toBe(0);
  });
});

describe('words', () => {
  const text = repeatMotif(
    Array.from({ length: 20 }, (_, token) => token),
    200,
  );

  it('say where a head looks', () => {
    const seen = attentionAt(lookingBack(150, 200), 180, { needed: [19], trainedLength: 128 });
    const place = { text, position: 180, trainedLength: 128, head: 'layer 2, head 1' };
    expect(attentionInWords(seen, place)).toBe(
      'To predict letter 181, “a”, layer 2, head 1 looks most at 150 tokens back (100 %). ' +
        'The letter could be found 19 tokens back, and 0 % of the attention is there. ' +
        '100 % goes to distances of 128 and more, which training never had.',
    );
  });

  it('say how well a text of the reader’s own was predicted', () => {
    const predicted = text.tokens.slice(1).map((token, index) => (index < 127 ? token : 31));
    expect(ownTextInWords(text, predicted, 128)).toBe(
      'Of your text the model predicts 100 % within the trained length and 0 % beyond.',
    );
  });
});
