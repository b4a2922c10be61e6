import { earlierBaseOf, defaultsOf } from '../model-defaults.ts';
import { names } from '../names.ts';
import { entryOf, isNull, wordOf } from '../node.ts';
import type { Node, ObjectNode } from '../node.ts';
import type { Accepted } from '../notes.ts';
import { changeScaling, changeSections, numberOf, withEntry, without, wordIn } from './facts.ts';
import type { Facts } from './facts.ts';
import type { TransformersVersion } from './library.ts';

/** What a version does with a text that a careful reader would not do, in one sentence. */
export type Effect =
  | { readonly kind: 'refuses'; readonly why: string }
  | { readonly kind: 'reads'; readonly why: string; readonly root: ObjectNode }
  | { readonly kind: 'accepts'; readonly why: string; readonly problem: Accepted };

/** A habit of some versions: the configuration as they understand it is the one that `apply` gives. */
export interface Rule {
  readonly first: TransformersVersion;
  readonly last: TransformersVersion;
  /** Undefined where the habit does not show in this configuration. */
  readonly apply: (facts: Facts) => Effect | undefined;
}

const refuses = (why: string): Effect => ({ kind: 'refuses', why });
const reads = (why: string, root: ObjectNode): Effect => ({ kind: 'reads', why, root });

/** The type of a block, the older name last. */
const typeOf = (block: Node | undefined) => wordIn(block, 'rope_type') ?? wordIn(block, 'type');
const isLongrope = (type: string | undefined) => type === 'longrope' || type === 'su';
const original = names.original[0];
const longest = names.longest[0];

const numericFields = [
  'hidden_size',
  'num_attention_heads',
  'head_dim',
  longest,
  'rope_theta',
  'factor',
  original,
];

/** A number in quotes is a text in Python. */
function refuseTexts({ scaling, find }: Facts): Effect | undefined {
  if (scaling?.kind === 'scalar' && typeof scaling.value === 'string')
    return refuses('rope_scaling is a text in quotes, which Python does not take apart.');
  const quoted = numericFields.find((name) => {
    const node = find(name)?.node ?? entryOf(scaling, name);
    return node?.kind === 'scalar' && typeof node.value === 'string';
  });
  return quoted === undefined
    ? undefined
    : refuses(`${quoted} is a text in quotes. Python cannot compute with it: TypeError.`);
}

/** A null base, which the fourth generation does not replace by a default. */
function refuseNullBase({ root }: Facts): Effect | undefined {
  const base = root.entries.get('rope_theta');
  return base !== undefined && isNull(base) ? refuses('rope_theta is null: TypeError.') : undefined;
}

/** The fourth generation does not look at `rope_parameters`. */
function ignoreParameters({ root, parameters, modelType }: Facts): Effect | undefined {
  if (parameters === undefined) return undefined;
  const base = defaultBase(modelType);
  const isStated = (section: ObjectNode) => entryOf(section, 'rope_theta') !== undefined;
  const why = `It does not know rope_parameters and says nothing: the base is ${isStated(root) ? 'rope_theta' : `the default, ${base}`}, and nothing is scaled.`;
  const changed = changeSections(root, (section) => without(section, 'rope_parameters'));
  return reads(why, isStated(changed) ? changed : withEntry(changed, 'rope_theta', base));
}

const defaultBase = (modelType: string | undefined) => earlierBaseOf(modelType) ?? defaultsOf(modelType).base;

/** Defaults that a later version changed. */
function takeEarlierBase({ root, modelType, find }: Facts): Effect | undefined {
  const base = earlierBaseOf(modelType);
  if (base === undefined || [...names.base, 'rope_ratio'].some((name) => find(name) !== undefined))
    return undefined;
  const isInBlock = ['rope_scaling', 'rope_parameters'].some(
    (name) => entryOf(find(name)?.node, 'rope_theta') !== undefined,
  );
  if (isInBlock) return undefined;
  return reads(
    `No base is written, and its default for ${modelType ?? ''} is ${base}.`,
    withEntry(root, 'rope_theta', base),
  );
}

/** A family whose code does not look at `rope_scaling`. */
const ignoreScaling =
  (...types: readonly string[]) =>
  ({ root, scaling, modelType }: Facts): Effect | undefined =>
    scaling === undefined || !types.includes(modelType ?? '')
      ? undefined
      : reads(
          `Its code for ${modelType ?? ''} ignores rope_scaling and says nothing.`,
          changeSections(root, (section) => without(section, 'rope_scaling')),
        );

/** The check of the first versions: two fields, two types, a factor above 1. */
function checkTwoFields({ scaling, modelType }: Facts): Effect | undefined {
  if (scaling?.kind !== 'object' || modelType === 'phi3') return undefined;
  const type = wordIn(scaling, 'type');
  if (scaling.entries.size !== 2)
    return refuses('rope_scaling must have exactly two fields, type and factor.');
  if (type !== 'linear' && type !== 'dynamic')
    return refuses('Its only types are linear and dynamic, under the name type.');
  const factor = numberOf(scaling, 'factor');
  return factor !== undefined && factor > 1
    ? undefined
    : refuses('The factor must be above 1, and written with a decimal point.');
}

/** Phi-3 checks its block by itself. */
function checkPhi3({ scaling, modelType }: Facts): Effect | undefined {
  if (scaling?.kind !== 'object' || modelType !== 'phi3') return undefined;
  const fields = ['type', 'short_factor', 'long_factor'];
  const isExact = scaling.entries.size === 3 && fields.every((name) => scaling.entries.has(name));
  return isExact
    ? undefined
    : refuses('For phi3 rope_scaling must have exactly three fields: type, short_factor and long_factor.');
}

function refuseLongropeByName({ scaling, modelType }: Facts): Effect | undefined {
  return modelType === 'phi3' && typeOf(scaling) === 'longrope'
    ? refuses('It calls the type su, and does not know longrope.')
    : undefined;
}

function refuseEmptyBlock({ scaling }: Facts): Effect | undefined {
  return scaling?.kind === 'object' && scaling.entries.size === 0
    ? refuses('An empty rope_scaling has no rope_type: KeyError.')
    : undefined;
}

function requireFactor({ scaling, parameters }: Facts): Effect | undefined {
  const block = scaling ?? parameters;
  const type = typeOf(block);
  const needsOne = ['yarn', 'linear', 'dynamic', 'llama3'].includes(type ?? '');
  return needsOne && entryOf(block, 'factor') === undefined && entryOf(block, 'alpha') === undefined
    ? refuses('The factor is missing, and it is not worked out from the lengths: KeyError.')
    : undefined;
}

/** Where a block names two types, one of them counts. */
const takeType =
  (kept: 'type' | 'rope_type', dropped: 'type' | 'rope_type') =>
  ({ root, scaling }: Facts): Effect | undefined => {
    const [wanted, other] = [wordIn(scaling, kept), wordIn(scaling, dropped)];
    if (wanted === undefined || other === undefined || wanted === other) return undefined;
    return reads(
      `Of the two types it takes ${kept}, ${wanted}, and says nothing.`,
      changeScaling(root, (block) => without(block, dropped)),
    );
  };

/** YaRN before 4.51 counts turns over the longest text. */
function ignoreOriginal({ root, scaling, find }: Facts): Effect | undefined {
  const trained = numberOf(scaling, original) ?? find(original);
  if (typeOf(scaling) !== 'yarn' || trained === undefined) return undefined;
  const length = find(longest)?.node;
  return reads(
    `It ignores ${original}: turns are counted over ${length === undefined ? longest : wordOf(length)} tokens.`,
    dropOriginal(changeScaling(root, (block) => without(block, original))),
  );
}

const dropOriginal = (root: ObjectNode) => changeSections(root, (section) => without(section, original));

/** YaRN from 4.51 to 4.56 works the factor out from the lengths, whatever is written. */
function takeRatio({ root, scaling, find }: Facts): Effect | undefined {
  const trained = numberOf(scaling, original);
  const length = find(longest)?.node;
  if (typeOf(scaling) !== 'yarn' || trained === undefined || length?.kind !== 'scalar') return undefined;
  const factor = Number(length.value) / trained;
  if (factor === numberOf(scaling, 'factor')) return undefined;
  return reads(
    `It ignores the factor and takes ${longest} / ${original}, ${wordOf(length)} / ${trained} = ${Number(factor.toPrecision(4))}${factor === 1 ? ': nothing is scaled' : ''}.`,
    changeScaling(root, (block) => withEntry(block, 'factor', factor)),
  );
}

/** YaRN of the fourth generation looks for the trained length in the block alone. */
function ignoreOuterOriginal({ root, scaling, find }: Facts): Effect | undefined {
  const isOutside = find(original) !== undefined && entryOf(scaling, original) === undefined;
  if (typeOf(scaling) !== 'yarn' || !isOutside) return undefined;
  return reads(
    `It looks for ${original} in the block alone, and counts turns over ${longest}.`,
    dropOriginal(root),
  );
}

function needHeadSize({ scaling, modelType, find }: Facts): Effect | undefined {
  const isMet = modelType === 'mistral' && typeOf(scaling) === 'yarn' && find('head_dim') === undefined;
  return isMet ? refuses('For mistral with yarn it needs head_dim: TypeError.') : undefined;
}

function needInnerOriginal({ scaling }: Facts): Effect | undefined {
  return typeOf(scaling) === 'su' && entryOf(scaling, original) === undefined
    ? refuses(`For the type su it looks for ${original} in the block alone: KeyError.`)
    : undefined;
}

function needLongropeFactor({ scaling, find }: Facts): Effect | undefined {
  const isMet =
    isLongrope(typeOf(scaling)) &&
    find(original) === undefined &&
    entryOf(scaling, original) !== undefined &&
    entryOf(scaling, 'factor') === undefined;
  return isMet ? refuses(`With ${original} in the block it needs a factor: TypeError.`) : undefined;
}

/** A list for the rotated pairs alone. */
function refusePartialLongrope({ scaling, find }: Facts): Effect | undefined {
  const share = find('partial_rotary_factor')?.node;
  const isPartial = share?.kind === 'scalar' && Number(share.value) < 1;
  return isPartial && isLongrope(typeOf(scaling))
    ? refuses('It wants one factor for each pair of the whole head, not of the rotated part alone.')
    : undefined;
}

/** With the trained length outside the block, the attention factor of LongRoPE comes from the lengths. */
function ignoreLongropeFactor({ root, scaling, find }: Facts): Effect | undefined {
  const isMet =
    isLongrope(typeOf(scaling)) && find(original) !== undefined && entryOf(scaling, 'factor') !== undefined;
  if (!isMet) return undefined;
  return reads(
    `It takes the attention factor from ${longest} / ${original} and ignores the factor.`,
    changeScaling(root, (block) => without(block, 'factor')),
  );
}

function acceptSmallFactor({ scaling }: Facts): Effect | undefined {
  const factor = numberOf(scaling, 'factor');
  return factor !== undefined && factor > 0 && factor < 1
    ? {
        kind: 'accepts',
        problem: 'factor-below-1',
        why: `It warns of the factor ${factor} and divides by it: every pair that it scales turns ${1 / factor} times as fast.`,
      }
    : undefined;
}

/** A head whose size is no whole number. */
function cutHead({ root, find }: Facts): Effect | undefined {
  const [hidden, heads] = ['hidden_size', 'num_attention_heads'].map((name) =>
    Number(wordOf(find(name)?.node ?? root)),
  );
  if (hidden === undefined || heads === undefined || names.headSize.some((name) => find(name) !== undefined))
    return undefined;
  const size = hidden / heads;
  if (!(size > 0) || Number.isInteger(size)) return undefined;
  return reads(
    `It cuts the head, ${hidden} / ${heads}, to ${Math.floor(size)} and says nothing.`,
    withEntry(root, 'head_dim', Math.floor(size)),
  );
}

function ignoreRotaryDim({ root, modelType, find }: Facts): Effect | undefined {
  return modelType === 'minimax_m2' && find('rotary_dim') !== undefined
    ? reads('It ignores rotary_dim and rotates the whole head.', without(root, 'rotary_dim'))
    : undefined;
}

/** In the order in which a version does them. */
export const rules: readonly Rule[] = [
  { first: '4.36', last: '5.18.0', apply: refuseTexts },
  { first: '4.36', last: '4.57.6', apply: refuseNullBase },
  { first: '4.36', last: '4.57.6', apply: ignoreParameters },
  { first: '4.36', last: '4.57.6', apply: takeEarlierBase },
  { first: '4.36', last: '4.44', apply: ignoreScaling('qwen2') },
  { first: '4.36', last: '4.45', apply: ignoreScaling('mistral') },
  { first: '4.36', last: '4.42', apply: checkTwoFields },
  { first: '4.36', last: '4.42', apply: refuseLongropeByName },
  { first: '4.36', last: '4.57.6', apply: checkPhi3 },
  { first: '4.44', last: '4.57.6', apply: refuseEmptyBlock },
  { first: '4.44', last: '4.57.6', apply: takeType('type', 'rope_type') },
  { first: '5.17.0', last: '5.18.0', apply: takeType('rope_type', 'type') },
  { first: '4.44', last: '5.18.0', apply: requireFactor },
  { first: '4.55', last: '4.57.6', apply: needHeadSize },
  { first: '4.44', last: '4.48', apply: ignoreOriginal },
  { first: '4.51', last: '4.56', apply: takeRatio },
  { first: '4.51', last: '4.57.6', apply: ignoreOuterOriginal },
  { first: '4.44', last: '4.48', apply: refusePartialLongrope },
  { first: '4.44', last: '4.57.6', apply: needLongropeFactor },
  { first: '4.45', last: '4.57.6', apply: ignoreLongropeFactor },
  { first: '5.17.0', last: '5.18.0', apply: needInnerOriginal },
  { first: '4.44', last: '5.18.0', apply: acceptSmallFactor },
  { first: '4.44', last: '4.57.6', apply: cutHead },
  { first: '5.17.0', last: '5.17.0', apply: ignoreRotaryDim },
];
