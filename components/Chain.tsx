import { useWords } from './words';

/** The way words took to this page, outermost first: "this page ← Financial Times ← memo". */
export function Chain({ steps }: { steps: readonly string[] }) {
  const { t, direction } = useWords();
  const arrow = direction === 'rtl' ? '→' : '←';
  return (
    <span class="chain">
      {steps.map((step, index) => (
        <span class="chain-step" key={`${index}:${step}`}>
          {index > 0 && (
            <>
              <span aria-hidden="true" class="chain-arrow">
                {arrow}
              </span>
              <span class="only-heard">{t('chainFrom')} </span>
            </>
          )}
          {index === 0 ? t('thisPage') : <bdi>{step}</bdi>}
        </span>
      ))}
    </span>
  );
}
