import { blankMark } from '../foreign-item.ts';
import type {
  ForeignAnswer,
  ForeignBlank,
  ForeignNumber,
  ForeignText,
  Images,
  Note,
} from '../foreign-item.ts';
import { allOf, firstOf, textIn } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import { materialText } from './material.ts';
import type { CanvasAnswer } from './material.ts';
import type { Condition } from './conditions.ts';

/** What a question of Canvas is read from. */
export interface CanvasSource {
  readonly item: XmlElement;
  /** What holds the text and the responses. */
  readonly flow: XmlElement;
  readonly prompt: ForeignText;
  readonly images: Images;
  /** Feedback by its id. */
  readonly said: ReadonlyMap<string, ForeignText>;
  readonly conditions: readonly Condition[];
}

const names: Readonly<Record<string, string>> = {
  calculated_question: 'a formula question, whose numbers Canvas draws',
  file_upload_question: 'an upload of a file',
  text_only_question: 'a text that asks nothing',
  'cc.pattern_match.v0p1': 'a text that is compared with a pattern',
};

const readers: Readonly<Record<string, (source: CanvasSource) => CanvasAnswer>> = {
  multiple_choice_question: (source) => ({ answer: choiceOf(source, 'one') }),
  multiple_answers_question: (source) => ({ answer: choiceOf(source, 'many') }),
  true_false_question: (source) => ({ answer: trueFalseOf(source) }),
  short_answer_question: (source) => ({ answer: wordsOf(source) }),
  numerical_question: (source) => ({ answer: numberOf(source) }),
  matching_question: (source) => ({ answer: matchOf(source) }),
  essay_question: () => ({ answer: { kind: 'essay', least: null, most: null, forGraders: null } }),
  fill_in_multiple_blanks_question: (source) => blanksOf(source, 'words'),
  multiple_dropdowns_question: (source) => blanksOf(source, 'choice'),
};

export function readAnswer(kind: string, source: CanvasSource): CanvasAnswer {
  const read = Object.hasOwn(readers, kind) ? readers[kind] : undefined;
  if (read !== undefined) return read(source);
  const found = (Object.hasOwn(names, kind) ? names[kind] : undefined) ?? `a question of the kind "${kind}"`;
  const rest = allOf(source.item, ({ name }) => name === 'mattext' || name === 'formula' || name === 'var')
    .slice(1)
    .map((element) => textIn(element).replaceAll(/\s+/g, ' ').trim())
    .filter((words) => words !== '');
  return { answer: { kind: 'unread', found, rest: rest.slice(0, 40) } };
}

function responsesIn({ flow }: CanvasSource): readonly XmlElement[] {
  return allOf(flow, ({ name }) => name === 'response_lid' || name === 'response_str');
}

function labelsIn(response: XmlElement | undefined): readonly XmlElement[] {
  return response === undefined ? [] : allOf(response, ({ name }) => name === 'response_label');
}

function labelText(label: XmlElement, { images }: CanvasSource): ForeignText {
  return materialText(firstOf(label, 'material'), images) ?? { form: 'plain', text: '', place: label.place };
}

/** What is shown to whoever gives an answer, if it is not shown to others. */
function saidOf({ conditions, said }: CanvasSource, value: string): ForeignText | null {
  const shown = conditions
    .filter(
      ({ compared: [first, ...more] }) => first?.value === value && !first.isNegated && more.length === 0,
    )
    .flatMap(({ shows }) => shows);
  const [id] = shown.filter((one) => !/^(?:correct|general|general_incorrect)_fb$/.test(one));
  return (id === undefined ? undefined : said.get(id)) ?? said.get(`${value}_fb`) ?? null;
}

function choiceOf(source: CanvasSource, select: 'one' | 'many'): ForeignAnswer {
  const scored = source.conditions.filter(({ score }) => score !== null && score > 0);
  const shares = new Map(
    scored.flatMap(({ compared, score }) =>
      compared.filter(({ isNegated }) => !isNegated).map(({ value }) => [value, (score ?? 0) / 100] as const),
    ),
  );
  const options = labelsIn(responsesIn(source)[0]).map((label) => {
    const id = label.attributes.ident ?? '';
    const share = shares.get(id) ?? 0;
    return { text: labelText(label, source), share, feedback: saidOf(source, id) };
  });
  // The condition of the file asks for exactly the right ones.
  return { kind: 'choice', select, options, shuffle: true, scoring: select === 'many' ? 'all' : null };
}

function trueFalseOf(source: CanvasSource): ForeignAnswer {
  const choice = choiceOf(source, 'one');
  if (choice.kind !== 'choice' || choice.options.length !== 2) return choice;
  const said = choice.options.map(({ text }) => ('text' in text ? text.text.trim().toLowerCase() : ''));
  const right = choice.options.findIndex(({ share }) => share >= 1);
  const isPlain = said.includes('true') && said.includes('false') && right >= 0;
  if (!isPlain) return choice;
  return {
    kind: 'true-false',
    isTrue: said[right] === 'true',
    wrong: choice.options[1 - right]?.feedback ?? null,
  };
}

function wordsOf(source: CanvasSource): ForeignAnswer {
  const words = source.conditions
    .filter(({ score }) => score !== null && score > 0)
    .flatMap(({ compared }) => compared.filter(({ how }) => how === 'equal'))
    .map(({ value }) => ({ text: value, share: 1, feedback: saidOf(source, value) }));
  return { kind: 'words', words, matchCase: false, otherwise: null };
}

/** Canvas writes a value with its interval, or an interval alone. */
function numberOf(source: CanvasSource): ForeignAnswer {
  const numbers = source.conditions.flatMap(({ compared, score }): readonly ForeignNumber[] => {
    if (score === null || score <= 0) return [];
    const at = (how: Condition['compared'][number]['how']) => compared.find((one) => one.how === how)?.value;
    const [value, low, high] = [at('equal'), at('least'), at('most')];
    const tolerance = low === undefined || high === undefined ? null : { range: [low, high] as const };
    if (value === undefined && tolerance === null) return [];
    return [{ value: value ?? null, tolerance, share: 1, feedback: null }];
  });
  return { kind: 'number', numbers, units: [], otherwise: null };
}

function matchOf(source: CanvasSource): ForeignAnswer {
  const responses = responsesIn(source);
  const labels = [
    ...new Map(responses.flatMap(labelsIn).map((label) => [label.attributes.ident ?? '', label])),
  ];
  const rows = responses.map((response) => {
    const right = source.conditions
      .flatMap(({ compared, score }) => (score !== null && score > 0 ? compared : []))
      .find((one) => one.response === response.attributes.ident);
    const index = labels.findIndex(([ident]) => ident === right?.value);
    const text = materialText(firstOf(response, 'material'), source.images);
    return {
      text: text ?? { form: 'plain' as const, text: '', place: response.place },
      right: index === -1 ? null : index,
    };
  });
  return { kind: 'match', rows, items: labels.map(([, label]) => labelText(label, source)) };
}

/** Blanks are written `[name]` in the text. */
function blanksOf(source: CanvasSource, as: 'words' | 'choice'): CanvasAnswer {
  const notes: Note[] = [];
  const blanks: ForeignBlank[] = [];
  const { prompt } = source;
  let text = prompt.form === 'tree' ? '' : prompt.text;
  for (const response of responsesIn(source)) {
    const ident = response.attributes.ident ?? '';
    const named = materialText(firstOf(response, 'material'), source.images);
    const written = named !== null && 'text' in named ? named.text : ident.replace(/^response_/, '');
    const name = `blank-${blanks.length + 1}`;
    if (!text.includes(`[${written}]`)) {
      notes.push({ place: response.place, message: `The text has no "[${written}]" for this blank.` });
    }
    text = text.replace(`[${written}]`, () => blankMark(name));
    blanks.push({ name, weight: 1, answer: blankAnswer(response, ident, source, as) });
  }
  const answer: ForeignAnswer =
    blanks.length > 0
      ? { kind: 'blanks', blanks }
      : { kind: 'unread', found: 'a text with blanks, of which none could be read' };
  return { answer, notes, ...(prompt.form !== 'tree' && { prompt: { ...prompt, text } }) };
}

function blankAnswer(
  response: XmlElement,
  ident: string,
  source: CanvasSource,
  as: 'words' | 'choice',
): ForeignAnswer {
  const right = source.conditions
    .filter(({ score }) => score !== null && score > 0)
    .flatMap(({ compared }) => compared.filter((one) => one.response === ident))
    .map(({ value }) => value);
  const labels = labelsIn(response);
  if (as === 'words') {
    // Every spelling that is listed is right, also where the condition names one.
    const words = labels.map((label) => ({ text: textIn(label).trim(), share: 1, feedback: null }));
    return { kind: 'words', words, matchCase: false, otherwise: null };
  }
  const options = labels.map((label) => ({
    text: labelText(label, source),
    share: Number(right.includes(label.attributes.ident ?? '')),
    feedback: null,
  }));
  return { kind: 'choice', select: 'one', options, shuffle: true, scoring: null };
}
