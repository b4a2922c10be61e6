import AfterQuestion from './AfterQuestion.astro';
import Cite from './Cite.astro';
import MarginNote from './MarginNote.astro';
import Question from './Question.astro';
import Quiz from './Quiz.astro';
import Try from './Try.astro';
import Value from './Value.astro';
import Widget from './Widget.astro';

/** The tags a lesson may use. */
export const lessonTags = { AfterQuestion, Cite, MarginNote, Question, Quiz, Try, Value, Widget };
