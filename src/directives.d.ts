import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** When a figure gets its scripts: see `components/islands/approach-directive.ts`. */
    'client:approach'?: boolean;
    /** When a question gets its scripts: see `components/islands/touch-directive.ts`. */
    'client:touch'?: boolean;
  }
}
