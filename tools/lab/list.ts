import { scalingMethodNames, scalingMethods } from '../../src/core/scaling/index.ts';
import { manifest } from './models.ts';

/** The models with what they were trained for, and the methods with the options that each takes. */
export function listAll() {
  return {
    models: Object.entries(manifest).map(([name, { scheme, task, parameters, sha256 }]) => ({
      name,
      scheme,
      task,
      parameters,
      sha256,
    })),
    methods: scalingMethodNames.map((name) => ({ name, options: scalingMethods[name].options })),
  };
}
