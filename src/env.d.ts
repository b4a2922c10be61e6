declare namespace App {
  interface Locals {
    /** The lesson whose text is being rendered, for the tags inside it. Set by the lesson page. */
    lesson?: import('./components/lesson/lesson-context.ts').LessonContext;
  }
}
