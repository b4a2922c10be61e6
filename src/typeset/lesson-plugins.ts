import type { VFile } from 'vfile';
import { formatNumber } from '../core/numeric/format.ts';
import { createScope } from '../formula/scope.ts';
import { defaultValues } from '../notebook/parameters.ts';
import { resolveParameters } from '../notebook/resolve-parameters.ts';
import type { WrittenParameters } from '../notebook/resolve-parameters.ts';
import type { WriteNumber } from './number-token.ts';
import { markdownPlugins } from './plugins.ts';

interface LessonFrontmatter {
  readonly parameters?: WrittenParameters;
  readonly values?: Readonly<Record<string, string>>;
}

/** Numbers of a lesson at the defaults of its parameters; front matter that does not fit is reported by its schema. */
function lessonWriter(file: VFile): WriteNumber {
  const { parameters = {}, values = {} } = (file.data.astro?.frontmatter ?? {}) as LessonFrontmatter;
  const scope = createScope({ values: defaultValues(resolveParameters(parameters)), derive: values });
  return ({ formula, format }) => formatNumber(scope.evaluate(formula), format);
}

/** The Markdown pipeline of the lessons. `base` is the site's base path. */
export function lessonPlugins({ base }: { readonly base: string }) {
  return markdownPlugins({ base, writerFor: lessonWriter, isLive: true });
}
