/** JSON Schema by hand, as far as the output needs it. */
import { toJsonSchema } from '@valibot/to-json-schema';

/** A JSON Schema, or a part of one. */
export type Rules = Readonly<Record<string, unknown>>;

/** An object of exactly these members, all of them there but the optional ones. */
export function object(properties: Readonly<Record<string, Rules>>, optional: readonly string[] = []): Rules {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

/** An object like another one, with more members. */
export function withMembers(
  base: Rules,
  more: Readonly<Record<string, Rules>>,
  optional: readonly string[] = [],
): Rules {
  const { properties, required } = base as { properties: Record<string, Rules>; required: readonly string[] };
  const left = Object.keys(properties).filter((name) => !required.includes(name));
  return object({ ...properties, ...more }, [...left, ...optional]);
}

export function list(items: Rules): Rules {
  return { type: 'array', items };
}

export function orNull(rules: Rules): Rules {
  return { anyOf: [rules, { type: 'null' }] };
}

/** A part of a dataset as an answer has it: what may be left out of a file is there with its default. */
export function wholeOf(schema: Parameters<typeof toJsonSchema>[0]): Rules {
  const { $schema: _, ...rules } = toJsonSchema(schema, { target: 'draft-2020-12', errorMode: 'ignore' });
  return requireDefaults(rules) as Rules;
}

function requireDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(requireDefaults);
  if (typeof value !== 'object' || value === null) return value;
  const { default: _, ...rules } = value as Record<string, unknown>;
  const { properties, required = [] } = rules as { properties?: Record<string, Rules>; required?: string[] };
  const all = Object.keys(properties ?? {}).filter(
    (name) => required.includes(name) || properties?.[name]?.['default'] !== undefined,
  );
  const inner = Object.fromEntries(Object.entries(rules).map(([key, each]) => [key, requireDefaults(each)]));
  return properties ? { ...inner, required: all } : inner;
}
