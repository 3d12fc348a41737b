/** Wording of the gossip press: people without a name or a part in it who tell, dish and spill. Templates as in `hooks.ts`; own lists. */
export const GOSSIP: readonly string[] = [
  '{an|the|one|another|our|a second} {|well-placed |close |trusted |show |studio |music |hollywood |palace |royal |industry |tv |inside |anonymous |unnamed }{insider|tipster|tattler|snitch|spy|mole|pal|confidant|confidante|bff|eyewitness|onlooker}',
  '{a|the|one} {|close |longtime |mutual |family }{pal|confidant|friend} {|of the star |of the couple |close to the couple }{tells|told|dished|dishes|spilled|spills|revealed|reveals|confided|snitched|blabbed|claims|claimed|added|adds|explained|explains|continued|continues|shared}',
  '{insiders|tipsters|pals|onlookers|spies} {|close to the star }{say|said|tell|told|claim|claimed|dish|dished|reveal|revealed|insist|insisted|add|added}',
  '{a|the|our|one|another} {|well-placed |inside |trusted |close }{source|insider} {dished|dishes|spilled|spills|snitched|blabbed|tattled|confided|gushed|gushes|exclusively}',
  '{has|have} {exclusively |}learned exclusively',
  '{can|has|have} exclusively {reveal|learned|learnt|obtained|report|confirm|revealed|reported}',
  '{exclusively} {learned|revealed|reveals|told|tells|reported|obtained}',
  '{told|tells|tell|reveals to|revealed to|dished to|said to} {|us |the magazine |the mag |the tabloid |the outlet |the site |the publication }exclusively',
  'our {sources|insiders|spies|insider|source} {say|tell|claim|reveal|says|tells|told}',
  '{word|the word} {on the street|is that|has it|going around|around town}',
  '{the internet|twitter|social media|everyone|hollywood|tinseltown|the web} is {buzzing|abuzz|going crazy|going wild|freaking out|exploding|losing it}',
  '{the|this} {mag|tabloid|gossip site|gossip website|gossip magazine|scandal sheet}',
  'according to {rumors|rumours|gossip|an insider|insiders|a tipster|the rumor|the rumour}',
  '{rumor|rumour|rumor mill|rumour mill|gossip|grapevine|tittle-tattle|scuttlebutt} has it',
  'the {rumor|rumour|gossip} mill',
  '{is|are|was|were|been|long} {rumored|rumoured|whispered} {to|that|about}',
];

/** Wording that any report may need (“reportedly” is a duty where nothing is proven): it adds weight to gossip and is nothing alone. */
export const UNSURE: readonly string[] = [
  '{is|are|was|were} {reportedly|supposedly|allegedly said|apparently|rumored|rumoured}',
  '{reportedly|supposedly|purportedly|apparently|seemingly}',
  '{speculation|speculations|speculating|speculated} {is|are|that|has|about|swirl|swirled|swirling|have|was|were}',
  '{it|this|that} {|has |is |was }{leaked|been leaked|going around|making the rounds}',
  '{making the rounds|doing the rounds|going viral|gone viral|went viral}',
  '{some|many|people|fans|others} {are|have been|were} {speculating|whispering|wondering|convinced|saying|claiming|buzzing}',
  '{is|are|was|were} said to {be|have|want|feel|hate|love}',
  '{allegedly of course|so they say|or so we hear|or so they say|as they say|so it seems|who knows}',
  '{if|assuming} {true|the story is accurate|the report is true|the rumors are true|the rumours are true|this is true}',
  '{rumor|rumors|rumour|rumours|rumored|rumoured|gossip|gossips|gossiping|whispers}',
  'according to {reports|a new report|multiple reports|some reports|several reports|one report|various reports}',
];
