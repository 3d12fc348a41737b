/**
 * The gate's cheap decision: is this page worth reading at all? Looks at what costs next to nothing (declared type, address,
 * the first headings and paragraphs), well under a millisecond of script. Errs towards yes: the full decision comes after
 * extraction. Imports nothing: it is most of the gate's bundle.
 */
export function likelyArticle(document: Document, url: string): boolean {
  const type = document.contentType;
  if (type && !/html/.test(type)) return false;
  let path = '';
  try {
    path = new URL(url).pathname;
  } catch {
    return false;
  }
  if (path.length < 2) return false;
  let score = -2;
  const declared = document.querySelector('meta[property="og:type"]')?.getAttribute('content');
  let declares = declared ? /article|post|news/i.test(declared) : false;
  if (declared) score += declares ? 2 : -0.5;
  if (document.querySelector('meta[property="article:published_time"]')) {
    score += 1;
    declares = true;
  }
  let scripts = 0;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (/"(?:\w*Article|BlogPosting|LiveBlogPosting)"/.test(text.slice(0, 20_000))) {
      score += 2;
      declares = true;
    }
    if (++scripts > 5) break;
  }
  const slug = Math.max(...path.split('/').map((s) => s.split(/[-_]/).length));
  if (slug > 3) score += 1;
  if (slug > 5) score += 0.5;
  if (/\/(?:19|20)\d\d[/-]\d/.test(path)) score += 1;
  if (/\/(?:tags?|category|search|login|account|cart|shop|product|forum|topic|author|wp-admin)s?\//i.test(path)) score -= 1.5;
  if (document.getElementsByTagName('h1').length > 0) score += 0.5;
  const paragraphs = document.getElementsByTagName('p');
  let long = 0;
  for (let i = 0; i < paragraphs.length && i < 60; i++) if ((paragraphs[i]?.textContent?.length ?? 0) > 120) long++;
  if (long > 2) score += 0.5;
  if (long > 5) score += 1;
  // A headline over six long paragraphs is enough by itself, whatever the address: not every article says that it is one.
  // An address alone is none: only a page that calls itself one may fill its body later.
  return score >= 0 && (declares || long > 0 || hasText(document));
}

/** True when some piece of the page's own text is as long as a sentence, whatever element it stands in. */
function hasText(document: Document): boolean {
  if (!document.body) return false;
  const walker = document.createTreeWalker(document.body, 4 /* text */);
  for (let node = walker.nextNode(), seen = 0; node && seen < 2_000; node = walker.nextNode(), seen++) {
    const length = node.nodeValue?.trim().length ?? 0;
    if (length > 60 && !/^(?:script|style|noscript|template)$/i.test(node.parentNode?.nodeName ?? '')) return true;
  }
  return false;
}
