/** Requests to the reader and lines about the site, in the languages met most. */
export const CALL =
  /\b(?:sign up|subscrib\w+|newsletter|follow (?:us|@|him|her|\w+ on)|read (?:more|also|next)|click here|share this|cookies?|advertis\w+|all rights reserved|copyright|getty images|related|most read|download (?:the|our)|join (?:us|our)|log ?in|register|contact us|support (?:us|our)|donate|become a member|you (?:may|might) also|more (?:from|on|about)|recommended|abonn\w+|anmelden|lesen sie|mehr zum|newsletter|werbung|suscr\w+|s'abonner|lire aussi|leggi anche|whatsapp|telegram|terms of (?:use|service)|privacy policy|email address|comments?|watch:|photo:|foto:|image:|credit:|listen to|editor's note|updated|published|this (?:article|story) (?:was|has been|is)|originally (?:published|appeared)|republished|is a (?:reporter|writer|journalist|senior|staff|freelance|professor)|reach (?:him|her|us) at|e-?mail|tips?@|reporting by|editing by)\b|©|\bvideo\b/gi;

/** Words of consent dialogs. */
export const CONSENT =
  /\b(?:cookies?|consent|opt(?:ing)?[- ]?out|personal (?:data|information)|your (?:privacy|choices|browser|device)|vendors?|partners (?:store|process)|gdpr|ccpa|california|einwilligung|datenschutz\w*|personenbezogen\w*|third[- ]part(?:y|ies)|targeted advertising|legitimate interest)\b/gi;

/** Appeals for money, house rules of comments, republishing terms: prose that is not the story. */
export const APPEAL =
  /\b(?:support (?:our|us|the|independent)|donat(?:e|ion)s?|contribut(?:e|ion)s?|monthly|make a (?:commitment|contribution)|subscri\w+|note to readers|our (?:reporting|journalism|readers|newsletter|work|website|mission)|readers? like you|become a|please (?:consider|take|note|share|email|contact|read)|republish\w*|reprint\w*|(?:all )?comments? (?:are|will|must|policy|section)|views expressed|opinions expressed|do not necessarily|the author and do|follow (?:him|her|them|us)|spenden?|unterstütz\w+ (?:uns|sie)|kommentare?|click (?:here|below)|have (?:a|any) (?:tip|story|news)|got a (?:tip|story)|send (?:us|tips)|hyperlinks?|this (?:article|story|post|column|piece) (?:was|is|has|first|originally|appeared)|free (?:trial|access|account)|per (?:week|month)|cancel any ?time|unlimited (?:online )?access|exclusive (?:articles|access)|your (?:email|inbox|account|subscription))\b/gi;

/** Class words of body text. */
export const BODYISH =
  /(?:article|story|post|entry|content|text|body|main|paragraph|rich-?text|prose|copy|artikel|articulo|cuerpo|corps|testo|noticia)/;
/** Class words of an article's body. */
export const ARTICLE_BODY =
  /article[-_ ]?(?:body|content|text|main|copy)|story[-_ ]?(?:body|content|text)|post[-_ ]?(?:body|content|text)|entry[-_ ]?(?:content|body)|content[-_ ]?body|rich[-_ ]?text|body[-_ ]?(?:copy|text|content)|articlebody/;
