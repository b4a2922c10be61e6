import { useMemo } from 'preact/hooks';
import type { IndexEntry } from '../../player/deal.ts';
import { NoRecord } from '../../player/fetch-record.ts';
import { loadBook } from '../../player/load-book.ts';
import { cardLabel } from '../question/card-words.ts';
import { CardHeader } from '../question/CardHeader.tsx';
import QuestionIsland from '../question/QuestionIsland.tsx';
import { readEmbedAddress } from './embed-address.ts';
import { EmbedEnd } from './EmbedEnd.tsx';
import { NotThere } from './NotThere.tsx';
import { Problems } from './Problems.tsx';
import { Absent, fetchNamed, useLoaded } from './use-loaded.ts';
import { Waiting } from './Waiting.tsx';

interface QuestionShellProps {
  /** Where the grading records are, with a slash at the end. */
  readonly recordsUrl: string;
  readonly indexUrl: string;
  /** Titles of the lessons by their slugs. */
  readonly lessons: Readonly<Record<string, string>>;
  /** Where the lessons are, with a slash at the end. */
  readonly lessonsUrl: string;
}

async function openQuestion(recordUrl: string | null, seed: number) {
  if (recordUrl === null) throw new Absent();
  const book = await loadBook({ recordUrl, expected: [] }).catch((error: unknown) => {
    throw error instanceof NoRecord ? new Absent() : error;
  });
  return (await book.open(seed)).shown;
}

/** A question in somebody else's page: the one that the address names, in the variant that it asks for. */
export default function QuestionShell({ recordsUrl, indexUrl, lessons, lessonsUrl }: QuestionShellProps) {
  const request = useMemo(() => readEmbedAddress(location.search, 'question'), []);
  const { name, seed, keeps } = request;
  const recordUrl = name?.includes('/') ? `${recordsUrl}${name}.json` : null;
  const state = useLoaded(() => openQuestion(recordUrl, seed));
  if (state.kind === 'absent' || recordUrl === null) {
    const loadChoices = async () =>
      (await fetchNamed<readonly IndexEntry[]>(indexUrl)).map(({ id, title }) => ({ name: id, title }));
    return <NotThere kind="question" written={request.written} loadChoices={loadChoices} />;
  }
  if (state.kind !== 'there') return <Waiting state={state} />;
  const shown = state.thing;
  const [lesson = ''] = shown.id.split('/');
  return (
    <>
      <Problems problems={request.problems} />
      <section class="question" data-shows={shown.id} aria-labelledby="embedded-title">
        <CardHeader
          id="embedded-title"
          title={shown.title}
          label={cardLabel({ type: shown.type, difficulty: null, place: null })}
        />
        <QuestionIsland shown={shown} recordUrl={recordUrl} isKept={keeps} />
      </section>
      <EmbedEnd from={{ title: lessons[lesson] ?? lesson, url: `${lessonsUrl}${lesson}/` }} keeps={keeps} />
    </>
  );
}
