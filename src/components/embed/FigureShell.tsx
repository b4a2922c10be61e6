import type { ComponentType } from 'preact';
import { useMemo } from 'preact/hooks';
import type { FigureProps } from '../../figure/define-figure.tsx';
import { openPageNotebook } from '../../notebook/page-notebook.ts';
import { adoptWidgetStyle } from '../question/adopt-widget-style.ts';
import type { DescribedFigure } from './described-figures.ts';
import { readEmbedAddress } from './embed-address.ts';
import { EmbedEnd } from './EmbedEnd.tsx';
import { NotThere } from './NotThere.tsx';
import type { EmbedChoice } from './NotThere.tsx';
import { Problems } from './Problems.tsx';
import { Absent, fetchNamed, useLoaded } from './use-loaded.ts';
import { Waiting } from './Waiting.tsx';

const views = import.meta.glob<{ readonly default: ComponentType<FigureProps> }>(
  '../../widgets/*/Figure.tsx',
);

interface FigureShellProps {
  /** Where the figures are described, with a slash at the end; the list of them is beside it. */
  readonly figuresUrl: string;
}

async function loadFigure(name: string | null, figuresUrl: string) {
  if (name === null) throw new Absent();
  const described = await fetchNamed<DescribedFigure>(`${figuresUrl}${name}.json`);
  const loadView = views[`../../widgets/${described.widget}/Figure.tsx`];
  if (loadView === undefined) throw new Absent();
  const [view] = await Promise.all([loadView(), adoptWidgetStyle(described.widget)]);
  return { described, Figure: view.default };
}

/** A figure in somebody else's page: the one that the address names, with the values that it asks for. */
export default function FigureShell({ figuresUrl }: FigureShellProps) {
  const request = useMemo(() => readEmbedAddress(location.search, 'figure'), []);
  const state = useLoaded(() => loadFigure(request.name, figuresUrl));
  if (state.kind === 'absent') {
    const loadChoices = () => fetchNamed<readonly EmbedChoice[]>(figuresUrl.replace(/\/$/, '.json'));
    return <NotThere kind="figure" written={request.written} loadChoices={loadChoices} />;
  }
  if (state.kind !== 'there') return <Waiting state={state} />;
  const { described, Figure } = state.thing;
  const { id, declarations, title, caption, steps, controls, fixed, from } = described;
  const { problems } = openPageNotebook(declarations);
  return (
    <>
      <Problems problems={[...request.problems, ...problems]} />
      <figure class="figure" id={`figure-${id}`} data-figure={id}>
        <figcaption>
          <strong>{title}</strong>
          <p>{caption}</p>
        </figcaption>
        <Figure
          declarations={declarations}
          id={id}
          steps={steps}
          {...(controls && { controls })}
          {...(fixed && { fixed })}
        />
      </figure>
      <EmbedEnd from={{ ...from, url: `${from.url}#figure-${id}` }} keeps={false} />
    </>
  );
}
