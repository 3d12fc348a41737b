/** Everyday words that are never acronyms: in capitals they are shouted. Lower case, three letters or more; own list. */
export const SHOUTED: ReadonlySet<string> = new Set(
  (
    'and not all never ever every everyone everything everybody nobody nothing anyone anything something someone real really reason reasons just only this that ' +
    'these those what why how whose when where which you your yours our ours they them their theirs his her hers its she him ' +
    'are was were been being have has had does did doing done can could would should will shall must might cannot wont dont didnt isnt ' +
    'the for from with without against about into over under after before again then here there off out down back away ' +
    'huge massive biggest largest worst best greatest most less least very totally completely absolutely literally entire entirely ' +
    'finally actually instantly immediately seriously secretly officially exactly forever always still already soon ' +
    'shock shocks shocked shocking shocker stunned stunning stuns bombshell explosive explodes exploded unbelievable incredible insane crazy wild ' +
    'leaked leaks exposed exposes revealed reveals confirmed confirms proves proven proof caught busted banned fired quits arrested charged ' +
    'destroyed destroys humiliated humiliating humiliates slams slammed blasts rips owns crushes obliterates annihilates furious outraged outrage angry ' +
    'secret secrets truth true false fake hoax fraud lies lied liar lying corrupt corruption scandal illegal illegally criminal crime guilty evil ' +
    'racist hate hates hated love loves loved free dead dies died death kill killed kills murder murdered attack attacks attacked war ' +
    'whoa boom sick disgusting devastating humiliating amazing inappropriately treason traitor liars million billion thousands today live confirms cancels cancelled canceled ' +
    'breaking alert warning urgent emergency danger dangerous beware stop stops stopped watch look see read ' +
    'wow omg lol yes okay please thanks finally bad good great big new old first last next one two three four five six ten ' +
    'millions billions money cash dollars pregnant divorce divorced married cheating naked nude topless baby single dating split ' +
    'happened happens happening said says told tells gets got goes going gone made makes making took takes taking gave gives giving ' +
    'found find finds lost loses losing won wins winning drops dropped drop quit ask asks asked know knows knew think thinks thought want wants wanted ' +
    'need needs needed begs begging refuses refused refuse demands demanded admits admitted denies claims claimed orders ordered ' +
    'people women men woman man kids children wife husband mother father son daughter family home house country world president ' +
    'america american americans muslim muslims christian christians police media trouble jail prison behind another other same own well too'
  ).split(' '),
);
