/**
 * Words of name generators' building kits (faker and its ports: address, job and name modules), for recognising how a profile is
 * put together. None of them means anything alone. Written down from the kits' documentation, MIT.
 */

/** Street suffixes that such kits draw from, the rare ones included. */
export const STREET_SUFFIXES: ReadonlySet<string> = new Set(
  `alley avenue branch bridge brook brooks burg burgs bypass camp canyon cape causeway center centers circle circles cliff cliffs club
  common corner corners course court courts cove coves creek crescent crest crossing crossroad curve dale dam divide drive drives estate
  estates expressway extension extensions fall falls ferry field fields flat flats ford fords forest forge forges fork forks fort freeway
  garden gardens gateway glen glens green greens grove groves harbor harbors haven heights highway hill hills hollow inlet island islands
  isle junction junctions key keys knoll knolls lake lakes land landing lane light lights loaf lock locks lodge loop mall manor manors
  meadow meadows mews mill mills mission motorway mount mountain mountains neck orchard oval overpass park parks parkway parkways pass
  passage path pike pine pines place plain plains plaza point points port ports prairie radial ramp ranch rapid rapids rest ridge ridges
  river road roads route row run shoal shoals shore shores skyway spring springs spur spurs square squares station stravenue stream
  street streets summit terrace throughway trace track trafficway trail tunnel turnpike underpass union unions valley valleys via viaduct
  view views village villages ville vista walk walks wall way ways well wells`.split(/\s+/),
);

/** Endings that such kits make towns with. */
export const TOWN_ENDINGS = /(?:town|ton|land|ville|berg|burgh|borough|bury|view|port|mouth|stad|furt|chester|fort|haven|side|shire)$/;

/** First words of generated jobs. */
export const JOB_RANKS: ReadonlySet<string> = new Set(
  `lead senior direct corporate dynamic future product national regional district central global relational customer investor
  international legacy forward interactive internal human chief principal junior`.split(/\s+/),
);

/** Last words of generated jobs. */
export const JOB_POSITIONS: ReadonlySet<string> = new Set(
  `supervisor executive manager engineer specialist director coordinator administrator architect analyst designer planner technician
  developer producer consultant assistant facilitator agent representative strategist orchestrator officer associate liaison`.split(/\s+/),
);

/** Degrees and orders that such kits hang on a name. */
export const NAME_SUFFIX = /\s(?:M\.?D\.?|D\.?D\.?S\.?|Ph\.?\s?D\.?|D\.?V\.?M\.?|D\.?O\.?|Jr\.?|Sr\.?|I{1,3}|IV|V|Esq\.?)$/;
