import type { Facts } from '../kernel/facts.ts';
import { maskFormulas } from './markup.ts';
import type { Finding } from './problem.ts';
import type { ReadQuestion } from './read-item.ts';
import { listTexts } from './texts.ts';
import { visibleLength } from './visible-length.ts';

/** What lists of options say that gives an answer away, or that is no longer true when they are shuffled. */
export function checkOptionWords(question: ReadQuestion): readonly Finding[] {
  const { facts } = question;
  if (facts.options.length === 0) return [];
  return [...checkReferences(facts), ...checkLetters(question), ...checkLengths(facts)];
}

const above =
  /\b(?:all|none|both|neither|each|any|either)(?: of)?(?: the| these)?(?: \w+)? (?:above|below)\b|\ball of the (?:options|answers|statements)\b/i;

/** “All of the above”: right or wrong for another reason than what it says, and above nothing once shuffled. */
function checkReferences({ texts }: Facts): readonly Finding[] {
  return texts.flatMap(({ path, markdown, start, isRival }): readonly Finding[] => {
    const found = isRival ? above.exec(markdown) : null;
    if (found === null) return [];
    const place = { at: 'text', path, from: Math.max(0, found.index - start) } as const;
    const message = `the option "${found[0]}" speaks of the others, which have another order in each variant`;
    const advice =
      'say something of its own, or ask for several with "select: many"; “none of these” with "last: true" is fine';
    return [{ code: 'W117', place, message, advice }];
  });
}

const letter =
  /\b(?:[Oo]ption|[Cc]hoice|[Aa]lternative)s? (?:\(?[A-F]\)?(?![\w’'])|(?:number |no\. )?[1-9]\b)|\b(?:[Aa]nswer|[Rr]esponse) \(?[A-F]\)?(?=[\s,.;:!?)]|$)|\b[Tt]he (?:first|second|third|fourth|fifth|last) (?:option|choice|alternative)\b/;

/** “Option B”: letters and numbers that no option has. */
function checkLetters(question: ReadQuestion): readonly Finding[] {
  return listTexts(question).flatMap(({ path, markdown, start }): readonly Finding[] => {
    const found = letter.exec(maskFormulas(markdown));
    if (found === null) return [];
    const place = { at: 'text', path, from: Math.max(0, found.index - start) } as const;
    const message = `"${found[0]}" names an option by its place, and each variant has another order`;
    return [{ code: 'W118', place, message, advice: 'name it by what it says' }];
  });
}

/** A right answer is told by its length if it has so many times as many signs as the longest wrong one. */
const tellingRatio = 2;

/** And so many more. */
const tellingExcess = 40;

/** Lists whose one right option is far longer than every other. */
function checkLengths({ options, texts }: Facts): readonly Finding[] {
  const lists = Map.groupBy(options, ({ path }) => JSON.stringify(path.slice(0, -1)));
  return [...lists.values()].flatMap((list): readonly Finding[] => {
    const lengthOf = ({ path }: (typeof list)[number]) => {
      const own = JSON.stringify([...path, 'text']);
      return visibleLength(texts.find((text) => JSON.stringify(text.path) === own)?.markdown ?? '');
    };
    const [right, ...others] = list.filter(({ isRight }) => isRight);
    if (right === undefined || others.length > 0) return [];
    const length = lengthOf(right);
    const longest = Math.max(...list.filter(({ isRight }) => !isRight).map(lengthOf));
    if (length < tellingRatio * longest || length - longest < tellingExcess) return [];
    const message =
      `the right option "${right.id}" has ${length} characters and the longest wrong one ${longest}, so its length ` +
      'gives it away';
    const place = { at: 'value', path: [...right.path, 'text'] } as const;
    return [{ code: 'W120', place, message, advice: 'shorten it, or say as much in the others' }];
  });
}
