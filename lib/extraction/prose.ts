/** True for running text: long, few links, sentences. */
export function isProse(text: string, linked: number): boolean {
  return text.length >= (isDense(text) ? 30 : 80) && linked < text.length * 0.5 && /[.!?…:;"”»’。！？」।۔؟]\s*$|[.!?।۔؟]\s+\S/.test(text);
}

/** Scripts without spaces say more in fewer characters. */
export const isDense = (text: string): boolean => /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0eff]/.test(text.slice(0, 40));
