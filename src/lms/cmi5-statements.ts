/** The statements of a cmi5 unit. Pure: what happened in, xAPI statements out. */
import { interactionName } from './interaction.ts';
import type { Interaction } from './interaction.ts';
import { isoDuration } from './scorm-dialects.ts';
import type { Tally } from './tally.ts';

/** A group of JSON, which a statement is made of. */
export type JsonObject = Readonly<Record<string, unknown>>;
/** A statement; `id` lets it be sent twice and count once. */
export type Statement = JsonObject & { readonly id: string };

/** What a system says of a launch. */
export interface Launch {
  readonly actor: JsonObject;
  readonly registration: string;
  readonly activityId: string;
  /** What every statement's context begins with. */
  readonly contextTemplate: JsonObject;
  /** In [0, 1]; null for none. */
  readonly masteryScore: number | null;
}

/** What stamps statements: an id, and the time in milliseconds since the epoch. */
export interface Stamps {
  readonly newId: () => string;
  readonly now: () => number;
}

const verbs = 'http://adlnet.gov/expapi/verbs/';
const cmi5 = 'https://w3id.org/xapi/cmi5/context/';
/** What this project adds to an answer. */
const own = 'urn:wavelength:xapi:';

type DefinedVerb = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated';

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member that is an object; an empty one where there is none. */
export function objectIn(value: unknown, name: string): JsonObject {
  const member = isObject(value) ? value[name] : undefined;
  return isObject(member) ? member : {};
}

function listIn(value: JsonObject, name: string): readonly unknown[] {
  const member = value[name];
  return Array.isArray(member) ? (member as readonly unknown[]) : [];
}

/** The template's context, and what belongs to one statement. */
function contextOf(
  { registration, contextTemplate }: Launch,
  added: {
    readonly activities?: Readonly<Record<string, readonly unknown[]>>;
    readonly extensions?: JsonObject;
  },
): JsonObject {
  const known = objectIn(contextTemplate, 'contextActivities');
  const activities = Object.entries(added.activities ?? {}).map(([kind, list]) => [
    kind,
    [...listIn(known, kind), ...list],
  ]);
  return {
    ...contextTemplate,
    registration,
    contextActivities: { ...known, ...(Object.fromEntries(activities) as JsonObject) },
    extensions: { ...objectIn(contextTemplate, 'extensions'), ...added.extensions },
  };
}

function statement(
  { newId, now }: Stamps,
  { actor }: Launch,
  verb: string,
  rest: JsonObject,
  at = now(),
): Statement {
  return {
    id: newId(),
    actor,
    verb: { id: verbs + verb, display: { en: verb } },
    timestamp: new Date(at).toISOString(),
    ...rest,
  };
}

function category(name: string): JsonObject {
  return { id: `${cmi5}categories/${name}` };
}

/** A statement that cmi5 defines. */
function defined(stamps: Stamps, launch: Launch, verb: DefinedVerb, result: JsonObject | null): Statement {
  const isMove = verb === 'completed' || verb === 'passed' || verb === 'failed';
  const { masteryScore } = launch;
  const judges = (verb === 'passed' || verb === 'failed') && masteryScore !== null;
  return statement(stamps, launch, verb, {
    object: { objectType: 'Activity', id: launch.activityId },
    ...(result === null ? {} : { result }),
    context: contextOf(launch, {
      activities: { category: [category('cmi5'), ...(isMove ? [category('moveon')] : [])] },
      extensions: judges ? { [`${cmi5}extensions/masteryscore`]: masteryScore } : {},
    }),
  });
}

export function initialized(stamps: Stamps, launch: Launch): Statement {
  return defined(stamps, launch, 'initialized', null);
}

export function terminated(stamps: Stamps, launch: Launch, seconds: number): Statement {
  return defined(stamps, launch, 'terminated', { duration: isoDuration(seconds) });
}

export function completed(stamps: Stamps, launch: Launch, seconds: number): Statement {
  return defined(stamps, launch, 'completed', { completion: true, duration: isoDuration(seconds) });
}

/** Passed or failed, as the tally has it. */
export function judged(
  stamps: Stamps,
  launch: Launch,
  { score, hasPassed }: Tally,
  seconds: number,
): Statement {
  const scaled = Number(score.toFixed(4));
  const points = { scaled, raw: Number((score * 100).toFixed(2)), min: 0, max: 100 };
  const success = hasPassed === true;
  const result = { success, score: points, duration: isoDuration(seconds) };
  return defined(stamps, launch, success ? 'passed' : 'failed', result);
}

function resultOf({ event, response }: Interaction): JsonObject {
  const { verdict, score, durationMs, feedback, misconceptions, seed, version } = event;
  return {
    response,
    ...(verdict === 'ungraded' ? {} : { success: verdict === 'correct' }),
    ...(score === null ? {} : { score: { scaled: Number(score.toFixed(4)) } }),
    ...(durationMs === null ? {} : { duration: isoDuration(durationMs / 1000) }),
    extensions: {
      [`${own}verdict`]: verdict,
      [`${own}feedback`]: feedback,
      [`${own}misconceptions`]: misconceptions,
      [`${own}seed`]: seed,
      [`${own}item-version`]: version,
      [`${own}hints-opened`]: event.hintsOpened,
      [`${own}solution-shown`]: event.solutionShown,
    },
  };
}

/** An answer: what was typed, what it showed, and of which variant; never the key. @param iri - the unit's own name */
export function answered(stamps: Stamps, launch: Launch, iri: string, one: Interaction): Statement {
  const rest = {
    object: {
      objectType: 'Activity',
      id: `${iri}/${interactionName(one.event)}`,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        interactionType: one.type,
        name: { en: one.item.title },
      },
    },
    result: resultOf(one),
    context: contextOf(launch, {
      activities: { parent: [{ objectType: 'Activity', id: launch.activityId }] },
    }),
  };
  return statement(stamps, launch, 'answered', rest, Date.parse(one.event.at));
}
