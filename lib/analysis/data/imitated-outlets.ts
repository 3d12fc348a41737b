/**
 * Outlets whose names are borrowed by imitating addresses, with the domains that are theirs. Own compilation from published reports on
 * look-alike sites; the outlets are the ones imitated, and no judgement on them.
 */
export const IMITATED_OUTLETS: readonly { readonly name: string; readonly label: string; readonly domains: readonly string[] }[] = [
  { name: 'ABC News', label: 'abcnews', domains: ['abcnews.go.com', 'abcnews.com', 'abc.net.au', 'abcnews.al'] },
  { name: 'BBC News', label: 'bbc', domains: ['bbc.com', 'bbc.co.uk', 'bbc.in', 'bbci.co.uk'] },
  {
    name: 'Bloomberg',
    label: 'bloomberg',
    domains: ['bloomberg.com', 'bloomberg.co.jp', 'bloomberg.org', 'bloomberg.net', 'bloomberglaw.com'],
  },
  { name: 'CBS News', label: 'cbsnews', domains: ['cbsnews.com', 'cbs.com'] },
  { name: 'CNN', label: 'cnn', domains: ['cnn.com', 'cnn.it', 'cnn.co.jp', 'cnn.io'] },
  { name: 'Fox News', label: 'foxnews', domains: ['foxnews.com', 'foxbusiness.com'] },
  { name: 'NBC News', label: 'nbcnews', domains: ['nbcnews.com', 'nbc.com', 'msnbc.com', 'today.com'] },
  { name: 'Reuters', label: 'reuters', domains: ['reuters.com', 'reuters.co.uk', 'reuters.tv', 'thomsonreuters.com', 'reutersagency.com'] },
  { name: 'The Guardian', label: 'theguardian', domains: ['theguardian.com', 'guardian.co.uk', 'theguardian.co.uk'] },
  { name: 'The New York Times', label: 'nytimes', domains: ['nytimes.com', 'nyti.ms', 'nytimes.cn'] },
  { name: 'The Washington Post', label: 'washingtonpost', domains: ['washingtonpost.com', 'wapo.st'] },
  { name: 'USA Today', label: 'usatoday', domains: ['usatoday.com'] },
  { name: 'The Wall Street Journal', label: 'wsj', domains: ['wsj.com', 'wsj.net'] },
  { name: 'Le Monde', label: 'lemonde', domains: ['lemonde.fr', 'lemonde.com'] },
  { name: 'Der Spiegel', label: 'spiegel', domains: ['spiegel.de', 'spiegel.tv'] },
  { name: 'Bild', label: 'bild', domains: ['bild.de'] },
  { name: 'Al Jazeera', label: 'aljazeera', domains: ['aljazeera.com', 'aljazeera.net'] },
];
