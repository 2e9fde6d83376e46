/**
 * What is wrong with a statement by xAPI 1.0.3, as far as statements of this project go: parts 2.2.2
 * (formatting), 2.4.1 to 2.4.7 (properties), 2.4.4.1 (interaction activities), 4.4 to 4.6 (UUID,
 * timestamp, duration). Written from the specification, and knowing nothing of how they are made.
 * @see https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md
 */
export function wrongIn(value: unknown): readonly string[] {
  const statement = objectOf(value);
  return [
    ...only(statement, ['id', 'actor', 'verb', 'object', 'result', 'context', 'timestamp']),
    ...needs(statement, ['actor', 'verb', 'object']),
    ...holds('id', UUID.test(String(statement['id']))),
    ...holds('timestamp', isTimestamp(String(statement['timestamp']))),
    ...actor(objectOf(statement['actor'])),
    ...verb(objectOf(statement['verb'])),
    ...activity(objectOf(statement['object'])),
    ...result(objectOf(statement['result']), statement),
    ...context(objectOf(statement['context'])),
    ...nulls(value, ''),
  ];
}

type Data = Readonly<Record<string, unknown>>;

const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const IRI = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i;
const TAG = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i;
/** ISO 8601 durations, of which only the last part may have a fraction. */
const DURATION =
  /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,2})?S)?)?$/;

/** RFC 3339. */
function isTimestamp(text: string): boolean {
  const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
  return shape.test(text) && !Number.isNaN(Date.parse(text));
}

function actor(agent: Data): readonly string[] {
  const account = objectOf(agent['account']);
  return [
    ...only(agent, ['objectType', 'name', 'account']),
    ...holds('actor.objectType', agent['objectType'] === 'Agent'),
    ...only(account, ['homePage', 'name']),
    ...holds('account.homePage', /^https?:\/\//.test(String(account['homePage']))),
    ...holds('account.name', typeof account['name'] === 'string' && account['name'] !== ''),
  ];
}

function verb(said: Data): readonly string[] {
  return [
    ...only(said, ['id', 'display']),
    ...holds('verb', said['id'] === 'http://adlnet.gov/expapi/verbs/answered'),
    ...languages('verb.display', said['display']),
  ];
}

function activity(one: Data): readonly string[] {
  const definition = one['definition'];
  return [
    ...only(one, ['objectType', 'id', 'definition']),
    ...holds('object.objectType', one['objectType'] === 'Activity'),
    ...holds('object.id', IRI.test(String(one['id']))),
    ...(definition === undefined ? [] : definitionOf(objectOf(definition))),
  ];
}

/** The lists of components that each kind of interaction may have. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  'true-false': [],
  choice: ['choices'],
  'fill-in': [],
  matching: ['source', 'target'],
  sequencing: ['choices'],
  numeric: [],
};

function definitionOf(definition: Data): readonly string[] {
  const kind = String(definition['interactionType']);
  const lists = LISTS[kind];
  if (definition['interactionType'] === undefined) {
    return [...only(definition, ['type', 'name']), ...languages('name', definition['name'])];
  }
  if (lists === undefined) return [`interactionType ${kind}`];
  const patterns = definition['correctResponsesPattern'];
  return [
    ...only(definition, [
      ...['type', 'name', 'description', 'interactionType', 'correctResponsesPattern'],
      ...lists,
    ]),
    ...holds('type', definition['type'] === 'http://adlnet.gov/expapi/activities/cmi.interaction'),
    ...languages('name', definition['name']),
    ...languages('description', definition['description']),
    ...lists.flatMap((list) => components(list, definition[list])),
    ...(Array.isArray(patterns) && patterns.length > 0
      ? patterns.flatMap((pattern) => answer(String(pattern), definition, true))
      : ['correctResponsesPattern']),
  ];
}

function components(name: string, list: unknown): readonly string[] {
  if (!Array.isArray(list)) return [name];
  const parts = list.map(objectOf);
  const ids = parts.map((part) => part['id']);
  return [
    ...holds(`${name} ids`, new Set(ids).size === ids.length),
    ...ids.flatMap((id) => holds(`${name} id`, typeof id === 'string' && /^\S+$/.test(id))),
    ...parts.flatMap((part) => only(part, ['id', 'description'])),
    ...parts.flatMap((part) => languages(`${name} description`, part['description'])),
  ];
}

/** A response, or a pattern of a correct one, as its kind of interaction wants it. */
function answer(text: string, definition: Data, isPattern: boolean): readonly string[] {
  const kind = String(definition['interactionType']);
  return holds(`${kind} ${text}`, ANSWERS[kind]?.(text, definition, isPattern) === true);
}

const ANSWERS: Readonly<
  Record<string, (text: string, definition: Data, isPattern: boolean) => boolean>
> = {
  'true-false': (text) => text === 'true' || text === 'false',
  choice: (text, definition) => eachOnce(text.split('[,]'), idsIn(definition, 'choices')),
  sequencing: (text, definition) => {
    const ids = idsIn(definition, 'choices');
    return eachOnce(text.split('[,]'), ids) && text.split('[,]').length === ids.length;
  },
  matching: (text, definition) => {
    const pairs = text.split('[,]').map((pair) => pair.split('[.]'));
    const sources = pairs.map(([source = '']) => source);
    const targets = idsIn(definition, 'target');
    const right = pairs.every(([, target = '']) => targets.includes(target));
    return right && eachOnce(sources, idsIn(definition, 'source'));
  },
  numeric: (text, _, isPattern) =>
    (isPattern ? /^-?[\d.]+(?:\[:\]-?[\d.]+)?$/ : /^-?[\d.]+$/).test(text),
  'fill-in': (text, _, isPattern) => !isPattern || text.startsWith('{case_matters=false}'),
};

function idsIn(definition: Data, list: string): readonly string[] {
  const parts = definition[list];
  return Array.isArray(parts) ? parts.map((one) => String(objectOf(one)['id'])) : [];
}

function eachOnce(picked: readonly string[], ids: readonly string[]): boolean {
  return picked.every((one) => ids.includes(one)) && new Set(picked).size === picked.length;
}

function result(given: Data, statement: Data): readonly string[] {
  const definition = objectOf(objectOf(statement['object'])['definition']);
  const { response, duration = 'PT0S', success } = given;
  return [
    ...only(given, ['score', 'success', 'response', 'duration']),
    ...score(objectOf(given['score'])),
    ...holds('success', typeof success === 'boolean'),
    ...holds('duration', typeof duration === 'string' && DURATION.test(duration)),
    ...holds('response', response === undefined || typeof response === 'string'),
    ...(typeof response === 'string' ? answer(response, definition, false) : []),
  ];
}

function score(given: Data): readonly string[] {
  const { scaled = 0, raw = 0, min = 0, max = Infinity } = given;
  return [
    ...only(given, ['scaled', 'raw', 'min', 'max']),
    ...holds('scaled', Math.abs(Number(scaled)) <= 1),
    ...holds('raw', Number(raw) >= Number(min) && Number(raw) <= Number(max)),
  ];
}

function context(around: Data): readonly string[] {
  const parents = objectOf(around['contextActivities'])['parent'];
  return [
    ...only(around, ['registration', 'contextActivities', 'revision', 'platform']),
    ...holds('registration', UUID.test(String(around['registration']))),
    ...(Array.isArray(parents) ? parents.flatMap((one) => activity(objectOf(one))) : ['parent']),
  ];
}

function languages(name: string, map: unknown): readonly string[] {
  const entries = Object.entries(objectOf(map));
  return holds(
    name,
    entries.length > 0 && entries.every(([tag, text]) => TAG.test(tag) && typeof text === 'string'),
  );
}

/** No property may be null. */
function nulls(value: unknown, path: string): readonly string[] {
  if (value === null) return [`null at ${path}`];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inside]) => nulls(inside, `${path}/${key}`));
}

function only(data: Data, keys: readonly string[]): readonly string[] {
  return Object.keys(data).flatMap((key) => holds(`property ${key}`, keys.includes(key)));
}

function needs(data: Data, keys: readonly string[]): readonly string[] {
  return keys.flatMap((key) => holds(`no ${key}`, key in data));
}

function holds(what: string, right: boolean): readonly string[] {
  return right ? [] : [what];
}

function objectOf(value: unknown): Data {
  return typeof value === 'object' && value !== null ? (value as Data) : {};
}
