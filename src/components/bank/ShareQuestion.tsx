import { useRef, useState } from 'preact/hooks';
import { ShareButtons } from '../../ui/ShareButtons.tsx';
import { useEmbedPanel } from '../../ui/use-embed-panel.tsx';

interface ShareQuestionProps {
  readonly id: string;
  readonly title: string;
  readonly seed: number;
  /** The shell that shows a question alone. */
  readonly shellUrl: string;
}

/** The whole address at which a question is shown alone, in a variant. */
export function questionAddress(
  { id, seed, shellUrl }: Omit<ShareQuestionProps, 'title'>,
  keeps: boolean,
): string {
  const address = new URL(`${shellUrl}?question=${id}`, location.href);
  if (seed !== 0) address.searchParams.set('seed', String(seed));
  if (keeps) address.searchParams.set('keep', '1');
  return address.href.replace('%2F', '/');
}

/** Passes a question on as it is shown: by a link for learners, or as HTML for another page. */
export function ShareQuestion(props: ShareQuestionProps) {
  const { title } = props;
  const [said, setSaid] = useState('');
  const row = useRef<HTMLDivElement>(null);
  const embed = useEmbedPanel(() => ({
    address: questionAddress(props, false),
    title,
    height: row.current?.parentElement?.querySelector<HTMLElement>('.question')?.offsetHeight ?? 0,
  }));
  return (
    <>
      <div ref={row} class="question-share no-print">
        <ShareButtons
          what="the question"
          linkNow={() => questionAddress(props, true)}
          copied="The link is copied. It shows a learner this question in these numbers."
          embed={embed}
          say={setSaid}
        />
        <span class="tool-said" role="status">
          {said}
        </span>
      </div>
      {embed.panel}
    </>
  );
}
