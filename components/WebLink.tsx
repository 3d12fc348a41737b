import type { ComponentChildren } from 'preact';

/**
 * A link out of the extension, followed only when the reader presses it and telling the other side nothing of where it came from.
 * Nothing at all where the address is not one of the web: it comes from the page.
 */
export function WebLink({ href, children }: { href: string; children: ComponentChildren }) {
  if (!/^https?:\/\//i.test(href)) return null;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}
