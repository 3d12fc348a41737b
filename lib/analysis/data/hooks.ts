/**
 * Phrase templates ("{a|b}" are alternatives) for wording that sells the next sentence instead of saying something. Written from our
 * own reading; one line of `SUSPENSE` is one kind of hook, however it is varied.
 */

/** Hooks that announce a twist, a secret or a shock. One is nothing: newspapers use them too. */
export const SUSPENSE: readonly (readonly string[])[] = [
  [
    "{here's|here is|this is} where {it|things|this|the story|that} {|really |all }{gets|get|becomes|become|starts to get|turns} {|really |even more |truly |very |a bit |a little }{controversial|interesting|crazy|weird|wild|strange|fascinating|intriguing|scary|ugly|juicy|spicy|exciting|shocking|surprising|creepy|dark|bizarre|insane|tricky|complicated|messy|personal|mind-blowing}",
  ],
  [
    "{here's|here is|here comes|and now for|now for} {the|a} {|most |really |truly }{controversial|shocking|surprising|crazy|interesting|fascinating|intriguing|wild|weird|strange|scary|bizarre|exciting|mind-blowing|juicy|unexpected|crucial|kicker|real|best|worst} {twist|part|bit|catch|truth|secret|detail|question|thing|kicker}",
    "{here's|here is|but there's|and there's} {the|a} {twist|kicker|plot twist}",
    "{but|and} {here's|here is} the {twist|kicker|catch}",
  ],
  [
    "{|this is |that is |that's |here is |here's }{the|a|one} {part|detail|thing|bit|fact|secret|point|piece} {that |}{most people|many people|nobody|no one|almost nobody|few people|almost everyone|everyone|many} {miss|misses|overlook|overlooks|forget|forgets|ignore|ignores|get wrong|gets wrong|never hear about|is missing|is talking about}",
    "what {most people|many people|most of us|nobody|no one|few people} {don't realize|don't realise|don't know|miss|misses|overlook|tells you|is telling you|is talking about|wants you to know|want you to know}",
    "{most people|many people} {don't realize|don't realise|have no idea|never notice}",
  ],
  [
    "{you won't|you will not|you'll never|you are not going to|you're not going to|nobody will|you wouldn't} {believe|guess} {what|how|who|why|where|this|it|the}",
    'what {happened|happens|comes|came} next {will|may|might|is|was|left|shocked|stunned|surprised}',
  ],
  [
    "{you'll|you will|you might|you may|prepare to|get ready to|be prepared to} be {shocked|amazed|surprised|stunned|blown away|astonished|speechless}",
    '{will|might|may|is going to|are going to|is sure to} {|really }{shock|amaze|stun|astonish|astound|horrify|terrify} you',
    '{will|might|may|is going to} {blow|melt} your mind',
    'the {answer|answers|truth|reason|result|results} {may|might|will|could} {surprise|shock|amaze} you',
  ],
  [
    '{jaw-dropping|jaw-droppingly|mind-blowing|mind-boggling|eye-popping|earth-shattering|heart-stopping|bone-chilling|spine-chilling|spine-tingling|pulse-pounding|nail-biting}',
  ],
  [
    '{imagine|picture} {this|that|the scene}',
    '{just |}{picture|imagine} {it|this} for a {moment|second}',
    '{brace yourself|brace yourselves|buckle up|hold on tight|hold onto your hats|hold on to your hats|strap in|fasten your seatbelts|grab your popcorn}',
  ],
  [
    '{before|as} we dive {in|into|deeper}',
    "{let's|let us} {dive|delve|dig} {in|into|deeper|right in}",
    "{let's|let us} {unpack|break} {this|it|that} {|down}",
    "{let's|let us} {get|jump} {right |straight |}into it",
  ],
  [
    "{but wait|wait there's more|but that's not all|and that's not all|that's not all|but it gets better|it gets worse|but it doesn't stop there|but there's more|and there's more|but that's just the beginning|but that's only the beginning}",
  ],
  [
    "{they|the elites|the government|the media|doctors|big pharma|the establishment|hollywood} {don't|doesn't|do not|does not} want you to {know|see|hear|find out}",
    '{hidden|deeper|dark|ugly|shocking|uncomfortable|untold|explosive|terrifying} {truth|truths|secret|secrets}',
    '{the truth|the real story|the real reason|the secret} {they|that they} {hid|hide|are hiding|tried to hide|buried}',
  ],
  [
    '{the|this} plot {thickens|twist}',
    '{in a|and in a} {|shocking |surprising |stunning |dramatic |bizarre }{plot twist|twist of fate}',
    '{spoiler alert|plot twist}',
  ],
  [
    '{keep reading|read on|scroll down|stay tuned|stick around|click through|click here|find out below|keep scrolling} {to|for|and} {find|see|learn|discover|more|the|know|get}',
    'stay tuned',
  ],
  [
    '{this|that|it} {changes everything|could change everything|will change everything|might change everything}',
    'nothing will {ever |}be the same {|again}',
    '{a |}{total |complete |real |true |}game changer',
  ],
  [
    "the {question|burning question|million dollar question|big question} {on everyone's|on everybody's|that everyone is|everyone is} {lips|mind|asking}",
    '{raises|raising|raised} {|some |serious |a few |many }{eyebrows|red flags}',
    '{left|leaving|has|have} {everyone|fans|people|the world|the internet|viewers|many|us all} {speechless|stunned|reeling|buzzing|scratching their heads|talking|in shock|in tears|wondering}',
  ],
  [
    '{little did|if only} {they|he|she|we|i|anyone} {know|knew}',
    '{think again|guess again|guess what|guess who|you guessed it|believe it or not|wait for it|get this|sounds familiar|sound familiar|let that sink in|buyer beware|mind you}',
  ],
];

/** Calls to comment, share or follow: certain by their words. */
export const ENGAGEMENT: readonly string[] = [
  '{share|leave|drop|post|write|add|put|give us|send us|tell us|type|submit|voice} {your|any|a few|all your} {|hot |own |honest |two }{takes|thoughts|take|thought|opinion|opinions|comments|comment|views|reactions|feedback|cents|ideas|predictions|guesses|experiences|stories} {|with us |on this |about this |about it |down }{in the|below in the|in our|in} {comment|comments} {|section |box |area }{|below}',
  '{share|leave|drop|post|write|add} {your|a} {|hot |own |honest }{takes|thoughts|take|thought|opinion|opinions|comments|comment|views|reactions|feedback} {below|down below|with us below|here}',
  '{tell us|let us know|let me know|sound off|weigh in|chime in|hit us up|tell me|discuss|comment} {|what you think |your thoughts |your opinion |your take |if you agree |with your thoughts }{in the|in our|down in the|below in the} {comment|comments} {|section |box |area }{|below}',
  '{tell us|let us know|let me know|sound off|weigh in|chime in|comment|tell me} {|what you think |your thoughts |your opinion |your take |if you agree |with your thoughts |hollywoodlifers }{|down }below',
  '{let us know|let me know} {|what you think|your thoughts|your opinion} {|about this } in the comments',
  "{let's|let us} {spark|ignite|start} {a|the} {debate|conversation|discussion} {|below|in the comments}",
  "{don't|do not} forget to {like|share|subscribe|comment|hit}",
  '{please |}{like|comment} and {share|subscribe}',
  '{please |}{share|like} {this|and share this|the} {article|post|story|news|video|information} {with your|with everyone|with all|everywhere|far and wide|on facebook|on social media|if you|to help|so that|so more|and help|around}',
  'please share {this|if you|and|with}',
  'share {this |}if you {agree|think|are|love|want|support|believe|care}',
  'share {this |}{everywhere|far and wide|with everyone you know|with all your friends}',
  '{tag|send this to} {a|your} {friend|friends} who',
  '{make this|help this|let this|help it} go viral',
  '{smash|hit|click} {that|the} {like|subscribe|share|follow} button',
  '{give us|give it|give this} a {thumbs up|like and|follow}',
  '{like|follow} us on {facebook|twitter|instagram|youtube|telegram} {and|to|for|if}',
  "{what's|what is} your {take|opinion|verdict} {|on this|on it} {|tell us|let us know|share|comment}",
  '{do you agree or disagree|agree or disagree}',
  '{sound off|weigh in} {below|in the comments}',
];

/** Questions put to the reader to make them answer; they support other signs and are nothing alone. */
export const READER_QUESTIONS: readonly string[] = [
  'what do you {think|make} {|about|of} {|all }{|this|it|that}',
  '{do|did|would|will|are|could|can|have} you {|also |still |really |ever }{think|believe|agree|trust|want|feel|like|notice|support|surprised|excited|shocked}',
];
