import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import { openOwnNotebook } from '../../notebook/own-notebook.ts';
import type { FigureProps } from '../../figure/define-figure.tsx';
import type { Declarations } from '../../notebook/parameters.ts';
import { declareQuantities } from '../../notebook/quantities.ts';
import type { QuantityName } from '../../notebook/quantities.ts';
import { NotebookContext } from '../../notebook/use-notebook.ts';
import type { QuestionFigureProps } from '../../quiz/types/response-view.ts';
import { lazyView } from './lazy-view.tsx';

type WidgetFigure = ComponentType<FigureProps>;

const views = import.meta.glob<{ readonly default: WidgetFigure }>('../../widgets/*/Figure.tsx');
const models = import.meta.glob<{ readonly parameterNames: readonly QuantityName[] }>(
  '../../widgets/*/model.ts',
);

/** Whether the page has no style sheet of a widget, because the build could not know that it would draw it. */
const needsStyle = (widget: string): boolean =>
  typeof document !== 'undefined' && document.querySelector(`style[data-of="${widget}"]`) === null;

/** Every widget, by the name of its folder, each loaded when it is first drawn. */
const figures: ReadonlyMap<string, ComponentType<QuestionFigureProps>> = new Map(
  Object.entries(views).flatMap(([path, loadView]) => {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const loadModel = models[`${folder}/model.ts`];
    if (loadModel === undefined) return [];
    const name = folder.slice(folder.lastIndexOf('/') + 1);
    const figure = lazyView(async () => {
      const [{ default: View }, { parameterNames }] = await Promise.all([
        loadView(),
        loadModel(),
        needsStyle(name)
          ? import('./adopt-widget-style.ts').then(({ adoptWidgetStyle }) => adoptWidgetStyle(name))
          : undefined,
      ]);
      return { default: bindFigure(View, declareQuantities(parameterNames)) };
    });
    return [[name, figure] as const];
  }),
);

/** A widget's view with a notebook of its own in the place of the page's. */
function bindFigure(View: WidgetFigure, declarations: Declarations): ComponentType<QuestionFigureProps> {
  return function OwnFigure(props) {
    const { id, start, free, state } = props;
    const newest = useRef(props);
    newest.current = props;
    const [own] = useState(() =>
      openOwnNotebook({
        declarations,
        start,
        free,
        isLocked: () => newest.current.isClosed,
        onChange: (changed) => newest.current.onState(changed),
      }),
    );
    // After the first drawing, which has to be the build's, and before the next event: an older state must not come
    // over what was set since.
    useLayoutEffect(() => own.show(state), [state]);
    return (
      <NotebookContext.Provider value={{ notebook: own.notebook, idPrefix: id, free }}>
        <View declarations={own.notebook.declarations} />
      </NotebookContext.Provider>
    );
  };
}

/** A figure whose state is the answer to a question. Throws if there is no such widget, or the start does not fit it. */
export default function QuestionFigure(props: QuestionFigureProps) {
  const { id, widget, start, free, isClosed } = props;
  const Figure = figures.get(widget);
  if (Figure === undefined) {
    throw new RangeError(
      `no question can show the widget "${widget}"; there are: ${[...figures.keys()].join(', ')}`,
    );
  }
  return (
    <fieldset id={id} class="figure question-figure" disabled={isClosed}>
      <legend class="visually-hidden">
        {free.length > 0 ? 'The figure to set' : 'Your answer in the figure'}
      </legend>
      {/* Another variant starts elsewhere: its figure begins anew. */}
      <Figure key={JSON.stringify(start)} {...props} />
    </fieldset>
  );
}
