/** Messages that are sent along to a page, so that it need not ask the browser for them. */
export const PAGE_WORDS = ['pageBadge', 'pageBadgeNone', 'pageBadgeOpen', 'pageBadgeHide'] as const;

/** What stands in them for the first and the second value: characters that no message has. */
export const HOLES = ['\ue001', '\ue002'] as const;
