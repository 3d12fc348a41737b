/** Five steps, as many filled as the band. Its words stand beside it, so it is a picture only. */
export function Meter({ band }: { band: number }) {
  return (
    <svg class="meter" viewBox="0 0 64 10" width="64" height="10" aria-hidden="true">
      {[0, 1, 2, 3, 4].map((step) => (
        <path key={step} d={`M${step * 13 + 3} .75h8.5l-3 8.5H${step * 13 + 0.5}z`} class={step < band ? 'meter-full' : 'meter-empty'} />
      ))}
    </svg>
  );
}
