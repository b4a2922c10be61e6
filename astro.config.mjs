import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { defaultClientConditions } from 'vite';
import { lessonPlugins } from './src/typeset/lesson-plugins.ts';
import { normalizeBase } from './tools/base-path.mjs';
import { questionChecks } from './tools/checks/integration.ts';
import { chunkGroups } from './tools/chunks.ts';
import { preactComponents } from './tools/components/integration.ts';
import { typefaces } from './tools/fonts/integration.ts';
import { packageLicences } from './tools/licences/integration.ts';
import { offlineSite } from './tools/offline/integration.ts';
import { sitemap } from './tools/sitemap/integration.ts';
import { socialPictures } from './tools/social/integration.ts';
import { slimPages } from './tools/pages/integration.ts';
import { islandDirectives } from './tools/island-directives.ts';
import { readIssuesUrl, readPdfName, siteVersion } from './tools/site-facts.mjs';
import { searchIndex } from './tools/search/integration.ts';
import { isWithoutBank, withoutBank } from './tools/without-bank/integration.ts';

/** Where the site will live: `https://example.org` and `/` or `/course/`. Both come from the environment. */
const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = normalizeBase(process.env.BASE_PATH);

const pictures = socialPictures();

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // One request fewer before the first paint; the policy lists the hash of each style element.
  build: { inlineStylesheets: 'always' },
  // A lesson's headings are numbered by a component of their own, so they are not made into text beforehand.
  integrations: [
    preactComponents(),
    questionChecks(),
    mdx({ optimize: { ignoreElementNames: ['h2'] } }),
    islandDirectives(),
    ...(isWithoutBank(process.argv, process.env.WITHOUT_BANK) ? [withoutBank()] : []),
    pictures.begun,
    typefaces(),
    slimPages(),
    sitemap(),
    packageLicences(),
    searchIndex(),
    offlineSite(),
    pictures.done,
  ],
  markdown: {
    // Prism marks code with classes; Shiki would need inline styles, which the policy below forbids.
    syntaxHighlight: 'prism',
    processor: unified(lessonPlugins({ base })),
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
      ],
      styleDirective: {
        resources: [
          { resource: "'self'", kind: 'element' },
          // KaTeX places the parts of a formula by style attributes.
          { resource: "'unsafe-inline'", kind: 'attribute' },
        ],
      },
    },
  },
  vite: {
    // Scripts find one another by their own address, so that a built site can be packed for any folder (tools/package).
    experimental: {
      renderBuiltUrl: (_file, { hostType, ssr }) =>
        hostType === 'js' && !ssr ? { relative: true } : undefined,
    },
    define: {
      'import.meta.env.ISSUES_URL': JSON.stringify(readIssuesUrl(process.env.ISSUES_URL)),
      'import.meta.env.COURSE_PDF': JSON.stringify(readPdfName(process.env.COURSE_PDF)),
      'import.meta.env.SITE_VERSION': JSON.stringify(siteVersion(process.env.GITHUB_SHA)),
    },
    build: {
      // A font inlined as `data:` would be blocked by `font-src 'self'`.
      assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    // The scan for packages compiles files with `import.meta.glob` by itself and does not read tsconfig.json.
    optimizeDeps: {
      rolldownOptions: { transform: { jsx: { runtime: 'automatic', importSource: 'preact' } } },
    },
    environments: {
      client: {
        // Two packages of Markdown have a form for workers, which lack a document.
        resolve: { conditions: ['worker', ...defaultClientConditions] },
        build: { rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } } },
      },
    },
  },
});
