/** What the course's named choices offer, each in the order of its values; the first option is the usual one. */

/** The scaling methods by the ids of `core/scaling`, in its order. */
export const methods = [
  { id: 'none', label: 'none' },
  { id: 'interpolation', label: 'position interpolation' },
  { id: 'base-scaling', label: 'base scaling' },
  { id: 'by-parts', label: 'by parts' },
  { id: 'yarn', label: 'YaRN' },
  { id: 'llama3', label: 'Llama 3 rule' },
  { id: 'dynamic', label: 'dynamic' },
  { id: 'longrope', label: 'LongRoPE' },
] as const;

/** A method's name within a sentence, where its label would not do there. */
const inSentences: Partial<Record<(typeof methods)[number]['id'], string>> = {
  interpolation: 'interpolation',
  'by-parts': 'scaling by parts',
  llama3: 'the Llama 3 rule',
  dynamic: 'dynamic scaling',
};

/** A scaling method’s name within a sentence. */
export const methodInWords = (method: (typeof methods)[number]['id']): string =>
  inSentences[method] ?? methods.find(({ id }) => id === method)?.label ?? method;

/** The pair layouts by the ids of `core/rope/pair-layout`, in its order. */
export const pairings = [
  { id: 'interleaved', label: 'neighbours' },
  { id: 'half-split', label: 'halves' },
] as const;

/** The lines of the derivation of λ: those that follow from the constraint, and those that a slip leads to. */
export const lines = [
  { id: 'constraint', label: 'the constraint' },
  { id: 'cancelled', label: 'common factors cancelled' },
  { id: 'solved', label: 'power undone' },
  { id: 'first-pair', label: 'pair 1 put in' },
  { id: 'exponent-dropped', label: 'exponents dropped' },
  { id: 'exponent-moved', label: 'exponent moved across' },
] as const;

/** Which keys a query of a model may look at. */
export const directions = [
  { id: 'back', label: 'back only (decoder)' },
  { id: 'both', label: 'both ways (encoder)' },
] as const;

/** What can be wrong in a model that was meant to be scaled by YaRN. */
export const faults = [
  { id: 'none', label: 'no fault' },
  { id: 'not-scaled', label: 'scaling not active' },
  { id: 'factor-turned', label: 'factor inverted' },
  { id: 'factor-twice', label: 'factor applied twice' },
  { id: 'ramp-turned', label: 'ramp inverted' },
  { id: 'ramp-of-target', label: 'turns counted in the target length' },
  { id: 'other-ramp', label: 'the paper’s ramp for the code’s' },
  { id: 'base-lost', label: 'base fell back to 10 000' },
  { id: 'stale-keys', label: 'cached keys from before the change' },
  { id: 'other-pairing', label: 'coordinates paired the other way' },
  { id: 'attention-missing', label: 'attention factor missing' },
  { id: 'attention-twice', label: 'attention factor applied twice' },
] as const;

/** Models by the shape of their heads; their configurations are the figure's own matter. */
export const models = [
  { id: 'llama-2-7b', label: 'Llama 2 7B' },
  { id: 'code-llama-7b', label: 'Code Llama 7B' },
  { id: 'llama-3-8b', label: 'Llama 3 8B' },
  { id: 'llama-3.1-8b', label: 'Llama 3.1 8B' },
  { id: 'mistral-7b', label: 'Mistral 7B' },
  { id: 'qwen-2.5-7b', label: 'Qwen 2.5 7B' },
] as const;

/** What the lab's model may be helped by beyond its trained length, by the ids of `core/scaling`. */
export const remedies = [
  { id: 'base-scaling', label: 'base × λ' },
  { id: 'interpolation', label: 'position interpolation' },
  { id: 'by-parts', label: 'by parts' },
  { id: 'yarn', label: 'YaRN' },
  { id: 'none', label: 'nothing' },
] as const;

/** How the lab's models know positions, by the ids of `lab/shape`. */
export const schemes = [
  { id: 'rope', label: 'RoPE' },
  { id: 'alibi', label: 'ALiBi' },
  { id: 't5', label: 'T5 bias' },
  { id: 'none', label: 'no positions' },
] as const;

/** What the lab's models were trained to do, by the ids of `lab/text`. */
export const tasks = [
  { id: 'repeat', label: 'go on with a repeat' },
  { id: 'first', label: 'the first letter after a capital' },
] as const;

/** What goes wrong with the scaling of the lab's model, by the ids of `lab/methods`. */
export const defects = [
  { id: 'none', label: 'no fault' },
  { id: 'not-scaled', label: 'scaling not active' },
  { id: 'stale-keys', label: 'cached keys from before the change' },
  { id: 'other-pairing', label: 'coordinates paired the other way' },
  { id: 'ramp-turned', label: 'ramp inverted' },
] as const;

/** Whether the lab's model has practised at the target length. */
export const tunings = [
  { id: 'as-trained', label: 'as trained' },
  { id: 'tuned', label: 'tuned at 512 tokens' },
] as const;
