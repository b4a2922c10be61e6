import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** When a question gets its scripts: see `components/question/touch-directive.ts`. */
    'client:touch'?: boolean;
  }
}
