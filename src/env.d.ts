interface ImportMetaEnv {
  /** Where mistakes are reported; empty where there is no such place. */
  readonly ISSUES_URL: string;
  /** The PDF of the course, a file beside the first page; empty where there is none. */
  readonly COURSE_PDF: string;
  /** What this build is called in a report. */
  readonly SITE_VERSION: string;
}

declare namespace App {
  interface Locals {
    /** The lesson whose text is being rendered, for the tags inside it. Set by the lesson page. */
    lesson?: import('./components/lesson/lesson-context.ts').LessonContext;
  }
}

/** What an Astro component is to TypeScript alone; `astro check` sees its own types in its place. */
declare module '*.astro' {
  const component: (properties: never) => unknown;
  export default component;
}
