/** A JSON Schema: keywords and what they demand. */
type Schema = Readonly<Record<string, unknown>>;

type Check = (demand: never, value: unknown, schema: Schema) => readonly string[];

/** As much of JSON Schema as the schemas of this project use. */
const checks: Readonly<Record<string, Check>> = {
  type: (types: string | readonly string[], value) =>
    failing(
      'type',
      [types].flat().some((type) => isA(type, value)),
    ),
  const: (one: unknown, value) => failing('const', one === value),
  enum: (all: readonly unknown[], value) => failing('enum', all.includes(value)),
  minimum: (least: number, value) => failing('minimum', !(Number(value) < least)),
  maximum: (most: number, value) => failing('maximum', !(Number(value) > most)),
  anyOf: (schemas: readonly Schema[], value) =>
    failing(
      'anyOf',
      schemas.some((schema) => faults(schema, value).length === 0),
    ),
  items: (schema: Schema, value) =>
    Array.isArray(value)
      ? value.flatMap((one, index) => faults(schema, one).map((fault) => `/${index}${fault}`))
      : [],
  required: (keys: readonly string[], value) =>
    keys.flatMap((key) => failing(`required ${key}`, key in membersOf(value))),
  additionalProperties: (_: false, value, { properties = {} }) =>
    Object.keys(membersOf(value)).flatMap((key) =>
      failing(`additional ${key}`, key in (properties as object)),
    ),
  properties: (schemas: Readonly<Record<string, Schema>>, value) =>
    Object.entries(membersOf(value)).flatMap(([key, one]) =>
      faults(schemas[key] ?? {}, one).map((fault) => `/${key}${fault}`),
    ),
};

const SAY_NOTHING = ['$schema', 'title', 'description'];

/** Where a value does not conform to a schema: a path, and the keyword that fails. */
export function faults(schema: Schema, value: unknown): readonly string[] {
  return Object.entries(schema)
    .filter(([keyword]) => !SAY_NOTHING.includes(keyword))
    .flatMap(([keyword, demand]) => {
      const check = checks[keyword];
      if (check === undefined) throw new Error(`unknown keyword: ${keyword}`);
      return check(demand as never, value, schema);
    });
}

function failing(keyword: string, holds: boolean): readonly string[] {
  return holds ? [] : [` ${keyword}`];
}

function isA(type: string, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object')
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

function membersOf(value: unknown): object {
  return isA('object', value) ? (value as object) : {};
}
