import AfterQuestion from './AfterQuestion.astro';
import Cell from './Cell.astro';
import Cite from './Cite.astro';
import Equation from './Equation.astro';
import MarginNote from './MarginNote.astro';
import Measured from './Measured.astro';
import Part from './Part.astro';
import Predict from './Predict.astro';
import Published from './Published.astro';
import Question from './Question.astro';
import Quiz from './Quiz.astro';
import Recall from './Recall.astro';
import Ref from './Ref.astro';
import SectionHeading from './SectionHeading.astro';
import Term from './Term.astro';
import Try from './Try.astro';
import Value from './Value.astro';
import Widget from './Widget.astro';

/** The tags a lesson may use. */
export const lessonTags = {
  AfterQuestion,
  Cell,
  Cite,
  Equation,
  MarginNote,
  Measured,
  Part,
  Predict,
  Published,
  Question,
  Quiz,
  Recall,
  Ref,
  Term,
  Try,
  Value,
  Widget,
};

/** How the elements that Markdown makes are drawn in a lesson, where that is not as usual. */
export const lessonElements = { h2: SectionHeading };
