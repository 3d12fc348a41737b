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

/** The numbers in an options schema, with their bounds and defaults. Other kinds have no control yet and keep their defaults. */
function optionsOf(schema: z.ZodMiniType): SignalOption[] {
  const { properties = {} } = z.toJSONSchema(schema);
  return Object.entries(properties).flatMap(([name, property]): SignalOption[] => {
    if (typeof property === 'boolean') return [];
    const { type, minimum = 0, maximum = Number.MAX_SAFE_INTEGER, default: standard } = property;
    if ((type !== 'integer' && type !== 'number') || typeof standard !== 'number') return [];
    return [{ name, kind: type, least: minimum, most: maximum, standard }];
  });
}

/** How often a signal warned on the good pages of the last measurement; null when it was not among those measured. */
function rateOf(id: string): SignalMetaShape['falseAlarms'] {
  const measured: Readonly<Record<string, { readonly reliable: number }>> = rates.signals;
  const rate = Object.hasOwn(measured, id) ? measured[id] : undefined;
  return rate ? { share: rate.reliable, pages: rates.pages.reliable } : null;
}
