import { readFileSync } from 'node:fs';
import { renderToString, renderToStringAsync } from 'preact-render-to-string';
import type { ComponentProps } from 'preact';
import { describe, expect, it } from 'vitest';
import { Outcome } from '../../../src/components/question/Outcome.tsx';
import { placeOfItem } from '../../../src/components/question/views.ts';
import { engineWords } from '../../../src/player/words.ts';
import type { Grade, InvalidGrade, MarkedGrade } from '../../../src/quiz/kernel/grade.ts';
import { numeric } from '../../../src/quiz/types/numeric/score.ts';
import { attributeOf, openingTags, textOf } from '../../support/html.ts';

const words = engineWords(numeric.words);

const feedback: Readonly<Record<string, string>> = {
  'lambda-is-the-stretch': '<p>That is the <em>stretch</em>.</p>',
  'base/lambda-is-the-stretch': '<p>As for the factor.</p>',
};

const marked = (changes: Partial<MarkedGrade> = {}): MarkedGrade => ({
  verdict: 'correct',
  score: 1,
  understood: '4.089',
  feedback: ['correct'],
  misconceptions: [],
  ...changes,
});

const invalid = (changes: Partial<InvalidGrade> = {}): InvalidGrade => ({
  verdict: 'invalid',
  score: null,
  understood: null,
  feedback: ['invalid.has-letters'],
  misconceptions: [],
  problem: { code: 'invalid.has-letters', span: { from: 2, to: 5 } },
  ...changes,
});

/** The outcome of a grade; the response is as typed. */
function outcome(grade: Grade, response: unknown, changes: Partial<ComponentProps<typeof Outcome>> = {}) {
  const checked = { grade, response, number: 1 };
  return renderToString(
    <Outcome
      id="q-outcome"
      checked={checked}
      feedback={(code) => feedback[code]}
      words={words}
      isEchoed
      {...changes}
    />,
  );
}

// What words an outcome is loaded once, when it is first drawn.
await renderToStringAsync(
  <Outcome
    id="first"
    checked={{ grade: marked(), response: '', number: 1 }}
    feedback={() => undefined}
    words={words}
    isEchoed
  />,
);

const verdictOf = (html: string) => attributeOf(openingTags(html, 'div')[0] ?? '', 'data-verdict');

describe('Outcome', () => {
  it('is an empty status before the first check, so that its change is heard', () => {
    const html = outcome(marked(), '4.089', { checked: null });
    expect(html).toBe('<div id="q-outcome" class="outcome" role="status"></div>');
  });

  it('says the verdict in words, by a mark that is hidden from screen readers, and for the style', () => {
    const html = outcome(marked(), '4.089');
    expect(html).toContain('<span aria-hidden="true">✓</span> Correct');
    expect(openingTags(html, 'div')[0]).toContain('role="status"');
    expect(verdictOf(html)).toBe('correct');
  });

  it('has another mark and other words for each verdict', () => {
    const grades: readonly Grade[] = [
      marked(),
      marked({ verdict: 'partial', score: 0.5 }),
      marked({ verdict: 'incorrect', score: 0 }),
      invalid(),
      { ...marked(), verdict: 'ungraded', score: null },
    ];
    const verdicts = grades.map((grade) =>
      textOf(/<p class="verdict">.*?<\/p>/s.exec(outcome(grade, ''))?.[0] ?? ''),
    );
    expect(new Set(verdicts).size).toBe(grades.length);
  });

  it('has another ground and edge for each verdict', () => {
    const sheet = readFileSync('src/styles/question.css', 'utf8');
    const looks = ['correct', 'partial', 'incorrect', 'invalid'].map((verdict) => {
      const [, rules = ''] =
        new RegExp(`\\.outcome\\[data-verdict='${verdict}'\\] \\{([^}]*)\\}`).exec(sheet) ?? [];
      return ['background', 'border-color'].map(
        (name) => new RegExp(`\\b${name}: ([^;]+);`).exec(rules)?.[1],
      );
    });
    expect(looks.flat()).not.toContain(undefined);
    expect(new Set(looks.flat()).size).toBe(8);
  });

  it('echoes how the answer was read', () => {
    expect(textOf(outcome(marked(), '4,089'))).toContain('read as 4.089');
  });

  it('does not echo what was chosen, not typed', () => {
    expect(outcome(marked({ understood: 'a, b' }), ['a', 'b'], { isEchoed: false })).not.toContain('read as');
  });

  it('says the share of the points where an answer is partly right', () => {
    expect(textOf(outcome(marked({ verdict: 'partial', score: 2 / 3 }), ['a']))).toContain(
      '67 % of the points',
    );
  });

  it('names the place in the answer that its words speak of', () => {
    const grade = marked({
      verdict: 'incorrect',
      score: 0,
      feedback: ['lambda-is-the-stretch', 'incorrect'],
    });
    const placeOf = (response: unknown, code: string) => placeOfItem('order', response, code);
    const html = outcome(grade, ['b', 'lambda-is-the-stretch'], { placeOf });
    expect(html.replaceAll(/<[^>]*>/g, ' ')).toMatch(/Step 2\s+That is the/);
    expect(outcome(grade, ['b'], { placeOf })).not.toContain('Step');
    expect(placeOfItem('choice', ['a'], 'a')).toBe(null);
  });

  describe('of an answer in parts', () => {
    const inlineParts = ['base', 'factor'].map((id, index) => ({
      id,
      label: `Blank ${String(index + 1)}`,
      type: 'numeric',
      question: null,
    }));
    const wrong = { verdict: 'incorrect', score: 0 } as const;

    it('leaves the words for the parts to them where they have a place for it', () => {
      const grade = marked({ ...wrong, feedback: ['base/lambda-is-the-stretch', 'incorrect'] });
      expect(outcome(grade, {})).not.toContain('As for the factor');
    });

    it('tells them by the part’s name where they stand in a line of text, each once', () => {
      const base = marked({ ...wrong, feedback: ['lambda-is-the-stretch', 'lambda-is-the-stretch'] });
      const factor = marked({ ...wrong, feedback: ['generic.reciprocal', 'incorrect'] });
      const html = outcome(marked({ ...wrong, parts: { base, factor } }), {}, { inlineParts });
      expect(html.match(/As for the factor/g)).toHaveLength(1);
      expect(html.replaceAll(/<[^>]*>/g, ' ')).toMatch(/Blank 1\s+As for the factor.*Blank 2\s+[A-Z]/s);
      expect(html.match(/Blank 2/g)).toHaveLength(1);
    });

    it('names no part of which there is nothing to say but the verdict', () => {
      const parts = { base: marked(), factor: marked({ ...wrong, feedback: ['incorrect'] }) };
      expect(outcome(marked({ ...wrong, parts }), {}, { inlineParts })).not.toContain('Blank');
    });

    it('says why a part was sent back, with what was typed there', () => {
      const problem = { code: 'invalid.has-letters', span: { from: 0, to: 3 } } as const;
      const whole = invalid({
        feedback: ['invalid.parts'],
        problem: { code: 'invalid.parts', span: null, names: ['Blank 2'] },
        parts: { factor: invalid({ problem }) },
      });
      const html = outcome(whole, { base: '4', factor: 'abc' }, { inlineParts });
      expect(textOf(html)).toContain('Blank 2“abc” is not part of a number.');
      expect(html).not.toContain('Blank 1');
    });
  });

  it('asks for nothing where an answer can no longer be given', () => {
    const html = outcome(invalid(), 'abc', { isClosed: true });
    expect(textOf(html)).toBe('– No answer that could be read');
    expect(textOf(outcome(marked(), '4.089', { isClosed: true }))).toContain('Correct');
  });

  it('does not announce a part, because the question does', () => {
    expect(outcome(marked(), '4.089', { isPart: true })).not.toContain('role=');
  });

  it.each([null, ''])('echoes nothing where %j was understood', (understood) => {
    expect(outcome(invalid({ understood }), 'abc')).not.toContain('read as');
  });

  it('marks an outcome that belongs to an earlier answer', () => {
    const html = outcome(marked(), '4.089', { isEarlier: true });
    expect(verdictOf(html)).toBe('earlier');
    expect(textOf(html)).toContain('your earlier answer, read as 4.089');
  });

  it.each([
    [1, '90 % of the points after a hint'],
    [2, '90 % of the points after 2 hints'],
  ])('says after %d opened hints: %s', (hintsOpened, words) => {
    expect(textOf(outcome(marked({ score: 0.9 }), '4.089', { hintsOpened }))).toContain(words);
  });

  it('says nothing of hints where they cost nothing', () => {
    expect(outcome(marked(), '4.089', { hintsOpened: 2 })).not.toContain('of the points');
  });

  it('shows an author’s words as they were typeset', () => {
    const html = outcome(
      marked({ verdict: 'incorrect', score: 0, feedback: ['lambda-is-the-stretch'] }),
      '4',
    );
    expect(html).toContain('<div><p>That is the <em>stretch</em>.</p></div>');
  });

  it('has words of its own where the author wrote none', () => {
    const html = outcome(marked({ verdict: 'incorrect', score: 0, feedback: ['incorrect'] }), '5');
    expect(textOf(html)).toContain('That is not right.');
  });

  it('does not say “correct” twice, and has no words for an id that nobody wrote', () => {
    expect(outcome(marked({ feedback: ['correct', 'unwritten'] }), '4.089').match(/<p/g)).toHaveLength(1);
  });

  it('marks in what was typed the part that cannot be read, and says why', () => {
    const html = outcome(invalid(), '4 apples');
    expect(html).toContain('<p class="typed">4 <mark>app</mark>les</p>');
    expect(textOf(html)).toContain('“app” is not part of a number.');
  });

  it('quotes of a long text what stands around the part that cannot be read', () => {
    const problem = { code: 'invalid.syntax', span: { from: 100, to: 101 } } as const;
    const html = outcome(invalid({ problem }), `${'1'.repeat(100)}?${'2'.repeat(100)}`);
    expect(html).toContain(`<p class="typed">…${'1'.repeat(30)}<mark>?</mark>${'2'.repeat(30)}…</p>`);
    const all = { code: 'invalid.too-long', span: { from: 0, to: 200 } } as const;
    expect(outcome(invalid({ problem: all }), '3'.repeat(200))).toContain(
      `<mark>${'3'.repeat(30)}…</mark></p>`,
    );
  });

  it('shows what was typed as text, never as markup', () => {
    const grade = invalid({ problem: { code: 'invalid.has-letters', span: { from: 0, to: 5 } } });
    const html = outcome(grade, '<img src=x onerror=alert(1)>');
    expect(html).not.toContain('<img');
  });

  it('says what was asked for where the question decides it', () => {
    const problem = {
      code: 'invalid.precision',
      span: null,
      wanted: 'at least 4 significant figures',
    } as const;
    const html = outcome(invalid({ feedback: ['invalid.precision'], problem }), '4');
    expect(textOf(html)).toContain('Write the number with at least 4 significant figures.');
    expect(html).not.toContain('class="typed"');
  });

  it('says what was asked for where too few digits cost a part of the score', () => {
    const grade = marked({
      verdict: 'partial',
      score: 0.75,
      feedback: ['too-few-digits'],
      wanted: 'at least 4 significant figures',
    });
    expect(textOf(outcome(grade, '4.1'))).toContain(
      'The value is right, but it was to be written with at least 4 significant figures.',
    );
  });

  it('stands for a response that is no text', () => {
    const problem = { code: 'invalid.not-text', span: null } as const;
    const html = outcome(invalid({ feedback: ['invalid.not-text'], problem }), { order: [1] });
    expect(verdictOf(html)).toBe('invalid');
    expect(html).not.toContain('[object');
  });
});
