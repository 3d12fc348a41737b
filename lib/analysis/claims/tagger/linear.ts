/** Logistic function. */
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Sum of the weights of `count` features, by their low bits; the table's length is a power of two. */
export function dot(ids: Int32Array, count: number, weights: Int8Array | Float32Array): number {
  const mask = weights.length - 1;
  let sum = 0;
  for (let f = 0; f < count; f++) sum += weights[ids[f]! & mask]!;
  return sum;
}
