import * as z from 'zod/mini';
import type { SignalMetaShape, SignalOption } from '../../components/options/shape';
import rates from '../../docs/signal-rates.json';
import { signals } from '../../lib/analysis/signals/index';

/** Every signal's meta as plain data, its options read out of their schema. */
export function signalMetas(): SignalMetaShape[] {
  return signals.map(({ meta }) => ({
    id: meta.id,
    polarity: meta.polarity,
    category: meta.category,
    severity: meta.severity,
    basis: meta.basis,
    title: meta.title,
    message: meta.message,
    why: meta.why,
    options: optionsOf(meta.options),
    falseAlarms: rateOf(meta.id),
  }));
}

/**
 * What an options schema lets a reader set, with bounds and defaults: numbers, booleans, one of several words, lists of words. Any other
 * kind has no control and keeps its default.
 */
export function optionsOf(schema: z.ZodMiniType): SignalOption[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input' });
  return Object.entries(properties).flatMap(([name, property]): SignalOption[] => {
    if (typeof property === 'boolean') return [];
    const { type, minimum: least = 0, maximum: most = Number.MAX_SAFE_INTEGER, default: standard } = property;
    if ((type === 'integer' || type === 'number') && typeof standard === 'number') return [{ name, kind: type, least, most, standard }];
    if (type === 'boolean' && typeof standard === 'boolean') return [{ name, kind: 'boolean', standard }];
    if (type === 'string' && Array.isArray(property.enum) && typeof standard === 'string')
      return [{ name, kind: 'choice', choices: property.enum.map(String), standard }];
    if (type === 'array' && Array.isArray(standard) && standard.every((word) => typeof word === 'string')) {
      const { items, maxItems = 500 } = property;
      const isWords = typeof items === 'object' && !Array.isArray(items) && items.type === 'string';
      return isWords ? [{ name, kind: 'words', most: maxItems, longest: items.maxLength ?? 500, standard }] : [];
    }
    return [];
  });
}

/** How often a signal warned on the good pages of the last measurement; null when it was not among those measured. */
function rateOf(id: string): SignalMetaShape['falseAlarms'] {
  const measured: Readonly<Record<string, { readonly reliable: number }>> = rates.signals;
  const rate = Object.hasOwn(measured, id) ? measured[id] : undefined;
  return rate ? { share: rate.reliable, pages: rates.pages.reliable } : null;
}
