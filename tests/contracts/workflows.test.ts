import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { debianPackages } from '../browsers/support/packages.ts';

const folder = '.github/workflows';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly name: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly steps: readonly Step[]; readonly permissions?: Readonly<Record<string, string>> }
    >
  >;
}

const workflows = readdirSync(folder).map(
  (file) => [file, parse(readFileSync(`${folder}/${file}`, 'utf8')) as Workflow] as const,
);

const { scripts, engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly engines: Readonly<Record<'node', string>>;
};

/** The scripts that a shell line has npm run; what a machine is set up with is none. */
function listScripts(line: string): readonly string[] {
  return line
    .split('&&')
    .filter((command) => !/^ *apt-get (?:update|install) /.test(command))
    .map((command) => /^npm (?:run )?(\S+)/.exec(command.trim())?.[1] ?? command)
    .filter((name) => name !== 'ci');
}

const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);

describe('the workflows', () => {
  it('are one for other browsers, one for checks and one for pages', () => {
    expect(workflows.map(([file]) => file).sort()).toEqual(['browsers.yml', 'checks.yml', 'pages.yml']);
  });

  it.each(workflows)('%s calls scripts that package.json has', (_, workflow) => {
    const called = stepsOf(workflow).flatMap(({ run }) => (run === undefined ? [] : listScripts(run)));
    expect(called.length).toBeGreaterThan(0);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(called));
  });

  it.each(workflows)('%s uses nobody’s actions but GitHub’s own, at a major version', (_, workflow) => {
    const used = stepsOf(workflow).flatMap(({ uses }) => uses ?? []);
    for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@v\d+$/);
  });

  it.each(workflows)('%s runs on the oldest Node that is promised', (_, workflow) => {
    const versions = stepsOf(workflow).flatMap((step) => step.with?.['node-version'] ?? []);
    expect(versions).toEqual([Number(/\d+/.exec(engines.node)?.[0])]);
  });

  it('write nothing to the repository, and publish from one job alone', () => {
    const granted = workflows.flatMap(([file, { permissions, jobs }]) => [
      [file, permissions] as const,
      ...Object.entries(jobs).map(([name, job]) => [`${file} ${name}`, job.permissions ?? {}] as const),
    ]);
    const writing = granted.flatMap(([place, rights]) =>
      Object.entries(rights).flatMap(([right, level]) => (level === 'write' ? `${place}: ${right}` : [])),
    );
    expect(writing).toEqual(['pages.yml deploy: pages', 'pages.yml deploy: id-token']);
  });

  it('check what the project’s own command checks', () => {
    const [, checks] = workflows.find(([file]) => file === 'checks.yml') ?? [];
    const own = readFileSync('.ci/run', 'utf8').trim().split('\n').at(-1);
    expect(checks && stepsOf(checks).flatMap(({ run }) => run ?? [])).toEqual([own]);
  });

  it('install the packages that the tests of other browsers name where one is missing', () => {
    const [, browsers] = workflows.find(([file]) => file === 'browsers.yml') ?? [];
    const installed = browsers && stepsOf(browsers).flatMap(({ run }) => run?.split(' ') ?? []);
    expect(installed).toEqual(expect.arrayContaining([...debianPackages]));
  });

  it('publish after the workflow that is called so', () => {
    const names = workflows.map(([, { name }]) => name);
    const pages = parse(readFileSync(`${folder}/pages.yml`, 'utf8')) as {
      readonly on: { readonly workflow_run: { readonly workflows: readonly string[] } };
    };
    expect(names).toEqual(expect.arrayContaining([...pages.on.workflow_run.workflows]));
  });
});
