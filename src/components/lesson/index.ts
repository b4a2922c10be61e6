import AfterQuestion from './AfterQuestion.astro';
import Cell from './Cell.astro';
import Cite from './Cite.astro';
import MarginNote from './MarginNote.astro';
import Part from './Part.astro';
import Predict from './Predict.astro';
import Question from './Question.astro';
import Quiz from './Quiz.astro';
import Recall from './Recall.astro';
import Term from './Term.astro';
import Try from './Try.astro';
import Value from './Value.astro';
import Widget from './Widget.astro';

/** The tags a lesson may use. */
export const lessonTags = {
  AfterQuestion,
  Cell,
  Cite,
  MarginNote,
  Part,
  Predict,
  Question,
  Quiz,
  Recall,
  Term,
  Try,
  Value,
  Widget,
};
