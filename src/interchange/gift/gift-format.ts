import { plainText } from '../../ui/plain-text.ts';
import { reportOf } from '../export-format.ts';
import type { ExportFormat, ItemReport } from '../export-format.ts';
import { formulaOf, termAsChoice } from '../item/chosen.ts';
import { holdsOrder } from '../item/holds-order.ts';
import { aroundValue } from '../item/interval.ts';
import { idNumber, nameOf, tagsOf } from '../item/item-name.ts';
import type {
  ChoiceAnswer,
  MatchAnswer,
  NeutralItem,
  NumberAnswer,
  TextAnswer,
} from '../item/neutral-item.ts';
import { piecesOf } from '../item/split-parts.ts';
import type { Piece } from '../item/split-parts.ts';
import { isLeftOut } from '../losses.ts';
import type { LossCode } from '../losses.ts';
import { htmlWithTex } from '../markup/rich-text.ts';
import type { Html } from '../markup/rich-text.ts';
import { choiceFractions } from '../moodle/choice-fractions.ts';
import { escapeWildcard } from '../moodle/cloze.ts';
import { knownFraction } from '../moodle/fractions.ts';
import { escapeGift, positional } from './gift-text.ts';

/** GIFT: one text for all questions. */
export const giftFormat: ExportFormat = {
  label: 'GIFT',
  extension: '.txt',
  mediaType: 'text/plain;charset=utf-8',
  write: (items) => {
    const written = items.map(writeItem);
    return {
      content: written.flatMap(({ questions }) => questions).join('\n'),
      report: written.map(({ report }) => report),
    };
  },
};

interface Written {
  readonly questions: readonly string[];
  readonly report: ItemReport;
}

function writeItem(item: NeutralItem): Written {
  const losses: LossCode[] = [...item.losses];
  if (holdsOrder(item.answer)) losses.push('no-order');
  if (isLeftOut(losses)) return { questions: [], report: reportOf(item, false, losses) };
  if (item.hints.length > 0) losses.push('hints');
  const { pieces, losses: parted } = piecesOf(item);
  losses.push(...parted);
  const questions = pieces.map((piece) => new GiftWriter(piece, losses).question());
  return { questions, report: reportOf(item, true, losses) };
}

/** Writes one question, and notes what is lost. */
class GiftWriter {
  readonly #piece: Piece;
  readonly #losses: LossCode[];

  constructor(piece: Piece, losses: LossCode[]) {
    this.#piece = piece;
    this.#losses = losses;
  }

  question(): string {
    const { answer, stem, explanation } = this.#piece;
    const above = answer.kind === 'term' ? stem + formulaOf(answer) : stem;
    const tags = tagsOf(this.#piece).map((tag) => ` [tag:${tag}]`);
    return [
      `// [id:${idNumber(this.#piece)}]${tags.join('')}\n`,
      `::${escapeGift(nameOf(this.#piece))}::${this.#rich(above)} {`,
      ...this.#alternatives().map((line) => `\n  ${line}`),
      `\n  ####${this.#rich(explanation)}\n}\n`,
    ].join('');
  }

  #rich(html: Html): string {
    return `[html]${escapeGift(htmlWithTex(html, { lose: (loss) => this.#losses.push(loss) }))}`;
  }

  #say(html: Html | null): string {
    return html === null ? '' : `#${this.#rich(html)}`;
  }

  #share(score: number): string {
    const { percent, isExact } = knownFraction(score);
    if (!isExact) this.#losses.push('nearest-share');
    return `%${String(percent)}%`;
  }

  #alternatives(): readonly string[] {
    const { answer, feedback } = this.#piece;
    switch (answer.kind) {
      case 'number':
        return this.#numbers(answer);
      case 'text':
        return this.#texts(answer);
      case 'true-false':
        return [
          `${answer.isTrue ? 'TRUE' : 'FALSE'}#${this.#words(feedback.incorrect)}#${this.#words(feedback.correct)}`,
        ];
      case 'choice':
        return this.#options(answer);
      case 'term':
        this.#losses.push('term-as-choice');
        return this.#options(termAsChoice(answer));
      case 'match':
        return this.#pairs(answer);
      case 'essay':
        this.#losses.push('essay-guide');
        return [];
      default:
        throw new TypeError(`GIFT has no question of the kind "${answer.kind}".`);
    }
  }

  /** Both texts have to be there, because the first is for a wrong answer. */
  #words(html: Html | null): string {
    return this.#rich(html ?? '<p></p>');
  }

  #numbers({ value, interval, mistakes }: NumberAnswer): readonly string[] {
    const { correct, incorrect } = this.#piece.feedback;
    const write = (of: Pick<NumberAnswer, 'value' | 'interval'>) => {
      const { centre, reach } = aroundValue(of.value, of.interval);
      return `${positional(centre)}:${positional(reach)}`;
    };
    return [
      `#=${write({ value, interval })}${this.#say(correct)}`,
      ...mistakes.map(
        (mistake) => `=${this.#share(mistake.score)}${write(mistake)}${this.#say(mistake.feedback)}`,
      ),
      ...(incorrect === null ? [] : [`~${this.#say(incorrect)}`]),
    ];
  }

  #texts({ accepted, mistakes, matchCase }: TextAnswer): readonly string[] {
    if (matchCase) this.#losses.push('small-letters');
    const { correct, incorrect } = this.#piece.feedback;
    const one = (share: string, text: string, words: Html | null) =>
      `=${share}${escapeGift(escapeWildcard(text))}${this.#say(words)}`;
    return [
      ...accepted.map((text) => one('%100%', text, correct)),
      ...mistakes.flatMap(({ texts, score, feedback }) =>
        texts.map((text) => one(this.#share(score), text, feedback)),
      ),
      ...(incorrect === null ? [] : [`=%0%*${this.#say(incorrect)}`]),
    ];
  }

  #options(answer: ChoiceAnswer): readonly string[] {
    const { correct, incorrect } = this.#piece.feedback;
    const fractions = choiceFractions(answer, this.#losses);
    return answer.options.map(({ html, feedback, isRight }, index) => {
      const percent = fractions[index] ?? 0;
      const mark = !answer.isMany && isRight ? '=' : `~${percent === 0 ? '' : `%${String(percent)}%`}`;
      const words = feedback ?? (answer.isMany ? null : isRight ? correct : incorrect);
      return `${mark}${this.#rich(html)}${this.#say(words)}`;
    });
  }

  #pairs({ rows, items, pairs, scoring }: MatchAnswer): readonly string[] {
    if (items.some(({ html }) => html.includes('<'))) this.#losses.push('plain-menu');
    if (pairs.some(({ feedback }) => feedback !== null)) this.#losses.push('pair-feedback');
    if (scoring === 'all') this.#losses.push('match-share');
    const right = (id: string) => escapeGift(plainText(items.find((item) => item.id === id)?.html ?? ''));
    const spare = items.filter(({ id }) => rows.every((row) => row.item !== id));
    return [
      ...rows.map(({ html, item }) => `=${this.#rich(html)} -> ${right(item)}`),
      ...spare.map(({ id }) => `= -> ${right(id)}`),
    ];
  }
}
