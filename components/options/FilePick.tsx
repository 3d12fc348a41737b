/** A button that reads a file of the reader's as text. */
export function FilePick({ label, accept, onText }: { label: string; accept: string; onText: (name: string, text: string) => void }) {
  return (
    <label class="button file">
      {label}
      <input
        type="file"
        accept={accept}
        onChange={async ({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (!file) return;
          onText(file.name, await file.slice(0, LARGEST).text());
          currentTarget.value = '';
        }}
      />
    </label>
  );
}

/** No file of ours is as large as this, in bytes; of a larger one the beginning is read, and refused for its size. */
const LARGEST = 32_000_000;
