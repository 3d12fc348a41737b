/** Probability, 0 to 1, that a headline is clickbait; null without the model. */
export function clickbaitProbability(_title: string, _model: Uint8Array | null): number | null {
  return null;
}
