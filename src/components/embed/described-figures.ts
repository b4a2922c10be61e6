import { placedFigures } from '../../course/targets.ts';
import type { FigureStep } from '../../figure/FigureSteps.tsx';
import { declareQuantities } from '../../notebook/quantities.ts';
import type { Declarations, ParameterValues } from '../../notebook/parameters.ts';
import { parameterNames } from '../../widgets/lab/model.ts';
import { labCaption, labSteps, labTitle } from '../about/lab-figure.ts';
import { readFixed, readSteps } from '../lesson/figure-steps.ts';
import { lessonsInOrder } from '../lessons-in-order.ts';
import { pathTo } from '../paths.ts';

/** All that a shell needs to draw a figure as the course shows it, as JSON. */
export interface DescribedFigure {
  /** Its address: `<lesson>/<figure>`, or `lab`. */
  readonly name: string;
  /** The figure's id on the page that it comes from. */
  readonly id: string;
  /** The folder of its module in `src/widgets`. */
  readonly widget: string;
  readonly title: string;
  readonly caption: string;
  readonly declarations: Declarations;
  readonly steps: readonly FigureStep[];
  /** The parameters with a control; left out, all that the figure reads. */
  readonly controls?: readonly string[];
  /** Values that the figure always has; left out, none. */
  readonly fixed?: ParameterValues;
  /** The page that it comes from. */
  readonly from: FigureSource;
}

export interface FigureSource {
  readonly title: string;
  readonly url: string;
}

const lab: DescribedFigure = {
  name: 'lab',
  id: 'lab',
  widget: 'lab',
  title: labTitle,
  caption: labCaption,
  declarations: declareQuantities(parameterNames),
  steps: labSteps,
  from: { title: 'The lab', url: pathTo('/lab/') },
};

/** Every figure of the course that another page can show, in the order of the lessons. */
export async function describedFigures(): Promise<readonly DescribedFigure[]> {
  const lessons = await lessonsInOrder();
  const ofLessons = lessons.flatMap(({ id: lesson, data, body = '' }) =>
    placedFigures(body).map(({ id, widget, title, caption, steps, controls, fixed }) => ({
      name: `${lesson}/${id}`,
      id,
      widget,
      title,
      caption,
      declarations: data.parameters,
      steps: steps === '' ? [] : readSteps(steps, data.parameters),
      ...(controls !== '' && { controls: controls.split(/\s+/) }),
      ...(fixed !== '' && { fixed: readFixed(fixed, data.parameters) }),
      from: { title: data.title, url: pathTo(`/lessons/${lesson}/`) },
    })),
  );
  return [...ofLessons, lab];
}
