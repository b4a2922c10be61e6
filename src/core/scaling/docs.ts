import { baseScalingDocs } from './base-scaling.ts';
import { byPartsDocs } from './by-parts.ts';
import { dynamicDocs } from './dynamic.ts';
import type { ScalingMethodName } from './index.ts';
import { interpolationDocs } from './interpolation.ts';
import { llama3Docs } from './llama3.ts';
import { longropeDocs } from './longrope.ts';
import type { DocumentedMethod } from './method.ts';
import { noScalingDocs } from './none.ts';
import { yarnDocs } from './yarn.ts';

/** Every scaling method with its documentation, by its name. For the build and the tools, not for pages. */
export const documentedMethods: Readonly<Record<ScalingMethodName, DocumentedMethod>> = {
  none: noScalingDocs(),
  interpolation: interpolationDocs(),
  'base-scaling': baseScalingDocs(),
  'by-parts': byPartsDocs(),
  yarn: yarnDocs(),
  llama3: llama3Docs(),
  dynamic: dynamicDocs(),
  longrope: longropeDocs(),
};
