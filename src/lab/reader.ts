import { dot, multiply, normalize, softmax } from './kernels.ts';
import type { Placement } from './placement.ts';
import { shape } from './shape.ts';
import type { LayerWeights, Weights } from './weights.ts';

/** A model that reads one text, a token at a time. */
export interface Reader {
  /** Reads the next token and answers the logits of the one after it. The array is used again by the next call. */
  readonly read: (token: number) => Float32Array;
}

const { width, heads, headSize, vocabulary, normEpsilon } = shape;

/** The keys and values of all tokens read so far, one row of `width` for each. */
interface Cache {
  readonly keys: Float32Array;
  readonly values: Float32Array;
}

/** Sees the shares of attention of one head over the keys 0 to `position`; the array is used again. All count from 0. */
export type Observer = (
  at: { readonly layer: number; readonly head: number; readonly position: number },
  shares: Float32Array,
) => void;

/** Room for what one token needs on its way through a layer. */
const makeRoom = (length: number) => ({
  normal: new Float32Array(width),
  query: new Float32Array(width),
  mixed: new Float32Array(width),
  joined: new Float32Array(width),
  logits: new Float32Array(length),
});

type Room = ReturnType<typeof makeRoom>;

/** The logits of one head's query against the keys up to `position`, biases included. */
function scoreKeys(
  { query, logits }: Room,
  keys: Float32Array,
  bias: Float32Array,
  at: { readonly start: number; readonly position: number },
): void {
  const scale = 1 / Math.sqrt(headSize);
  for (let key = 0; key <= at.position; key += 1) {
    const score = dot(query, at.start, keys, key * width + at.start, headSize);
    logits[key] = score * scale + (bias[at.position - key] ?? 0);
  }
}

/** The values of one head, mixed by attention. */
function mixValues({ logits, mixed }: Room, values: Float32Array, start: number, position: number): void {
  mixed.fill(0, start, start + headSize);
  // Two tokens at a time, so that the sums are loaded and stored half as often; past the last there is none to add.
  for (let key = 0; key <= position; key += 2) {
    const share = logits[key] ?? 0;
    const nextShare = key < position ? (logits[key + 1] ?? 0) : 0;
    const row = key * width + start;
    const nextRow = key < position ? row + width : row;
    for (let index = 0; index < headSize; index += 1) {
      const sum = mixed[start + index] ?? 0;
      mixed[start + index] =
        sum + share * (values[row + index] ?? 0) + nextShare * (values[nextRow + index] ?? 0);
    }
  }
}

/** One layer: reads `hidden`, and adds to it what attention found. */
function attend(
  hidden: Float32Array,
  layer: LayerWeights,
  { keys, values }: Cache,
  placement: Placement,
  room: Room,
  at: { readonly position: number; readonly observe: (head: number) => void },
): void {
  const { position } = at;
  const row = position * width;
  const [key, value] = [keys.subarray(row, row + width), values.subarray(row, row + width)];
  normalize(hidden, layer, normEpsilon, room.normal);
  multiply(layer.query, room.normal, room.query);
  multiply(layer.key, room.normal, key);
  multiply(layer.value, room.normal, value);
  for (let head = 0; head < heads; head += 1) {
    const start = head * headSize;
    placement.rotate(room.query, start, position);
    placement.rotate(key, start, position);
    scoreKeys(room, keys, placement.bias[head] ?? new Float32Array(), { start, position });
    softmax(room.logits, position + 1);
    at.observe(head);
    mixValues(room, values, start, position);
  }
  multiply(layer.join, room.mixed, room.joined);
  for (let index = 0; index < width; index += 1) {
    hidden[index] = (hidden[index] ?? 0) + (room.joined[index] ?? 0);
  }
}

/**
 * A model at the beginning of a text of at most `length` tokens.
 *
 * Accuracy: logits agree with double precision to 1e-4 up to 512 tokens.
 *
 * @throws RangeError from `read`, for a token outside the vocabulary or beyond `length`
 */
export function openReader(
  weights: Weights,
  placement: Placement,
  length: number,
  observe: Observer = () => undefined,
): Reader {
  const caches = weights.layers.map(() => ({
    keys: new Float32Array(length * width),
    values: new Float32Array(length * width),
  }));
  const room = makeRoom(length);
  const logits = new Float32Array(vocabulary);
  let position = 0;
  return {
    read: (token) => {
      if (position >= length) throw new RangeError(`This reader takes ${String(length)} tokens.`);
      if (!Number.isInteger(token) || token < 0 || token >= vocabulary) {
        throw new RangeError(`${String(token)} is no token; tokens are 0 to ${String(vocabulary - 1)}.`);
      }
      const hidden = weights.embedding.slice(token * width, (token + 1) * width);
      weights.layers.forEach((layer, index) => {
        const cache = caches[index];
        if (cache === undefined) return;
        attend(hidden, layer, cache, placement, room, {
          position,
          observe: (head) => {
            observe({ layer: index, head, position }, room.logits);
          },
        });
      });
      normalize(hidden, weights, normEpsilon, room.normal);
      multiply(weights.output, room.normal, logits);
      position += 1;
      return logits;
    },
  };
}
