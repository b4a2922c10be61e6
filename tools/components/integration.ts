import preact from '@astrojs/preact';
import type { AstroIntegration } from 'astro';

type Setup = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;
type Vite = NonNullable<Parameters<Parameters<Setup>[0]['updateConfig']>[0]['vite']>;
type Plugins = NonNullable<Vite['plugins']>;

/** Has Babel transform each file with JSX. */
const babelPlugin = 'vite:preact-jsx';

function withoutBabel(plugins: Plugins): Plugins {
  return plugins.map((plugin) => {
    if (Array.isArray(plugin)) return withoutBabel(plugin);
    return plugin && 'name' in plugin && plugin.name === babelPlugin ? null : plugin;
  });
}

/**
 * Astro's integration of Preact. Builds leave its Babel out: Vite transforms JSX by itself, as tsconfig.json says, in a
 * fraction of the time. `astro dev` keeps it, because what renews a component in place reads what Babel writes.
 */
export function preactComponents(): AstroIntegration {
  const { name, hooks } = preact({ include: ['**/*.tsx'] });
  const setUp: Setup = (options) => {
    if (options.command === 'dev') return hooks['astro:config:setup']?.(options);
    const updateConfig: typeof options.updateConfig = ({ vite = {}, ...config }) =>
      options.updateConfig({ ...config, vite: { ...vite, plugins: withoutBabel(vite.plugins ?? []) } });
    return hooks['astro:config:setup']?.({ ...options, updateConfig });
  };
  return { name, hooks: { ...hooks, 'astro:config:setup': setUp } };
}
