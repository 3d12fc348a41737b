/**
 * Frequent given names, lower case: two capitalised words that begin with one are a person. They say nothing of gender here. Own
 * list, general knowledge; a name that is also a place or an ordinary first word of a body ("Florence", "Hope") is left out.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `aaron abby abdul abdullah abe abigail abraham ada adam adele adrian ahmed aidan aimee akira alan albert alberto alec alejandro aleksandr alex alexander
  alexandra alexei alexis alfred ali alice alicia alison allen allison alvin alyssa amanda amber amelia amina amir amit amy ana anders andre andrea andreas
  andrei andres andrew andy angel angela angelina angie anita ann anna anne annette annie anthony antoine anton antonio april ari ariana ariel arjun arnold
  arthur arturo arun ashley ashok ashton audrey austin ava avery ayesha barack barbara barry beatrice becky ben benjamin bernard bernie beth bethany betsy betty
  beverly bill billy blake bob bobby bonnie boris brad bradley brandon brenda brendan brent brett brian brianna bridget brittany brooke bruce bruno bryan bryce
  caitlin caleb calvin cameron camila candace carl carla carlos carmen carol caroline carolyn carrie carson casey cassandra catherine cathy cecilia cecile celia
  chad charles charlie charlotte chelsea cheryl chris christian christina christine christopher christy chuck cindy claire clara clarence claudia clay
  clifford clint clinton clyde cody colin colleen connie connor conor constance corey cory courtney craig cristian cristina crystal curtis cynthia daisy
  dale damian dan dana daniel daniela danielle danny darren darryl dave david dawn dean deb debbie deborah debra demetrius denis denise dennis derek derrick
  diana diane diego dick dmitry dolores dominic don donald donna doris dorothy doug douglas drew duncan dustin dwayne dwight dylan earl eddie edgar edith
  edmund eduardo edward edwin eileen elaine eleanor elena eli elias elijah elisabeth elise elizabeth ella ellen elliot elliott elon emil emily emma emmanuel
  eric erica erik erika erin ernest ernesto esther ethan eugene eva evan eve evelyn fabio faith farah fatima felipe felix fernando fiona frances francesca
  francis francisco francois frank franklin fred frederick gabriel gabriela gail gareth gary gavin gene geoffrey george gerald gerard gerry gil gilbert gina
  giorgio giovanni giulia glen glenn gloria gordon grace graham greg gregory greta guillermo gustavo guy gwen hannah hans harold harriet harry harvey hassan
  hazel heather hector heidi helen helena henry herbert hillary hiroshi holly howard hugh hugo hussein ian ibrahim igor imran ingrid irene iris isaac isabel
  isabella ivan ivanka jack jackie jackson jacob jacqueline jacques jaime jake jamal james jamie jan jane janet janice jared jasmine jason javier jay jean jeff
  jeffrey jen jenna jennifer jenny jeremy jerome jerry jesse jessica jesus jill jim jimmy jo joan joanna joanne joao jocelyn joe joel joey johan johanna john
  johnny jon jonathan jordan jorge jose josef joseph josephine josh joshua joy joyce juan juanita judith judy julia julian juliana julie juliet julio june justin
  kamala karen karin karl kate katherine kathleen kathryn kathy katie katrina kay keith kelly ken kendra kenneth kenny kerry kevin khalid kim kimberly kirk
  kirsten kristen kristin kristina kurt kyle lance larry laura lauren laurence laurie lawrence leah lee leila len lena leo leon leonard leonardo leslie lester
  levi lewis li liam lily lin linda lindsay lindsey lisa liz logan lois london lori lorraine louis louise luca lucas lucia lucy luis luka lukas luke luz lydia
  lyle lynn mackenzie madeleine madison maggie malcolm malik manuel mara marc marcel marcia marco marcos marcus margaret margery maria mariah marian mariana
  marie marilyn marina mario marion marisa mark markus marsha marta martha martin martina marvin mary maryam mateo matt matteo matthew maureen maurice max maxine
  maya meg megan meghan mehmet mei mel melanie melania melinda melissa mercedes meredith mia micah michael michel michele michelle miguel mike mikhail mila
  mildred milton min miriam mitch mitchell mohamed mohammad mohammed moira molly mona monica morgan moses muhammad murray nadia nancy naomi natalia natalie
  natasha nathan nathaniel ned neera neil nelson nicholas nick nicola nicolas nicole nigel nikki nikolai nina noah noel noor nora norma norman olga oliver
  olivia omar orlando oscar otto owen pablo paige pam pamela pat patricia patrick paul paula pauline pedro peggy penelope penny percy perry pete peter petra
  phil philip philippe phillip phyllis pierre preston priya quentin quinn rachel rafael raj rajesh ralph ramon randall randy raphael raquel raul ravi ray
  raymond rebecca reince regina rene rex rhonda ricardo richard rick ricky rita rob robert roberta roberto robin robyn rod rodney rodrigo roger roland roman ron
  ronald ronnie rosa rosalind rose rosemary roy ruben ruby rudy rupert russell ruth ryan sabrina sally salman sam samantha samir samuel sandra sandy sanjay
  santiago sara sarah sasha saul scott sean sebastian serena serge sergei sergey sergio seth shane shannon sharon shaun shawn sheila shelby shelley sheryl
  shirley sidney silvia simon simone sofia sonia sophia sophie stacey stacy stan stanley stefan stella stephanie stephen steve steven stewart stuart sue sunil
  susan susie suzanne svetlana sylvia tamara tammy tania tanya tara tariq ted teresa terrell terrence terri terry tess thelma theo theodore theresa thomas
  tiffany tim timothy tina tobias toby todd tom tomas tommy toni tony tonya tracy travis trevor troy tucker tyler ursula valentina valerie vanessa vera vernon
  veronica vicki victor victoria vijay vikram vincent viola violet virgil virginie vivek vivian vlad vladimir volodymyr wade wallace walter wanda warren wayne
  wendy wesley whitney wilbur will william willie wilson winston xavier xi yasmin yolanda yuki yuri yusuf yvette yvonne zach zachary zoe`
    .trim()
    .split(/\s+/),
);

/** Of those, names that are women's, or men's, nearly everywhere: a first guess that one pronoun of the text outweighs. */
export const NAME_GENDER: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ...`abigail alice alicia alison allison amanda amelia amy angela angelina anita anna anne annette annie audrey barbara beatrice becky beth betsy betty
  beverly brenda bridget brittany carla carmen carolina caroline carolyn carrie catherine cathy cecilia charlotte chelsea christina christine cindy claire
  clara claudia colleen connie cynthia daisy daniela danielle deborah debra denise diana diane dolores donna doris dorothy edith eileen elaine eleanor elena
  elisabeth elise elizabeth ella ellen emily emma erica erika erin esther eva evelyn fatima fiona frances francesca gabriela gail gina gloria greta gwen hannah
  harriet heather heidi helen helena hillary holly ingrid irene isabel isabella ivanka jacqueline jane janet janice jasmine jennifer jenny jessica jill joan
  joanna joanne josephine joyce juanita judith judy julia juliana julie juliet kamala karen karin kate katherine kathleen kathryn kathy katie katrina kelsey
  kimberly kristen kristin kristina laura lauren laurie leila lena lily linda lindsey lisa liz lorraine louise lucia lucy lydia mackenzie madeleine madison
  maggie marcia margaret maria mariah mariana marie marilyn marina marsha martha martina mary maureen megan meghan melanie melania melinda melissa meredith mia
  michelle mildred miriam molly monica nadia nancy naomi natalia natalie natasha nicole nina nora olga olivia pamela patricia paula pauline peggy penelope
  phyllis priya rachel rebecca regina renee rhonda rita roberta rosa rosemary ruth sabrina sally samantha sandra sarah sara serena sharon sheila shirley silvia
  sofia sonia sophia sophie stacey stella stephanie susan susie suzanne svetlana sylvia tamara tammy tania tanya tara teresa theresa tiffany tina tracy ursula
  valentina valerie vanessa vera veronica vicki victoria virginia vivian wanda wendy yolanda yvette yvonne zoe`
    .split(/\s+/)
    .map((name) => [name, 'she'] as const),
  ...`aaron abdul abraham adam ahmed alan albert alberto alexander alfred allen alvin andrew anthony antonio arnold arthur barack barry benjamin bernard bernie bill
  bob boris bradley brandon brendan brian bruce bryan carlos charles chris christopher chuck clarence colin craig daniel darren david dean dennis derek diego
  dick dmitry dominic donald douglas duncan dwayne earl eddie edgar edmund eduardo edward edwin eli elijah emmanuel enrique eric ernest ethan eugene felix
  fernando francisco francois frank franklin fred frederick gabriel gary george gerald gilbert giovanni glenn gordon graham greg gregory guillermo gustavo
  harold harry hassan hector henry herbert howard hugh hugo ian igor isaac ivan jack jacob jacques jake jamal james jason javier jeff jeffrey jeremy jerome jerry
  jim jimmy joe joel johan john johnny jonathan jorge jose joseph joshua juan julio justin keith kenneth kevin kurt kyle larry lawrence leo leon leonard
  leonardo liam logan louis lucas luis luke malcolm manuel marc marcel marco marcos marcus mario mark martin marvin matt matthew maurice max michael miguel
  mike mikhail mitch mitchell mohamed mohammad mohammed nathan neil nicholas nick nicolas nigel noah norman oliver omar oscar otto owen pablo patrick paul pedro
  pete peter phil philip philippe phillip pierre ralph ramon raul raymond reince ricardo richard rick robert roberto rodney rodrigo roger roland ron ronald roy
  rudy rupert russell samuel santiago scott sean sebastian serge sergei sergio seth shane simon stanley stefan stephen steve steven stuart ted theodore thomas
  tim timothy todd tom tommy tony travis trevor troy victor vincent vladimir volodymyr walter warren wayne wilbur william willie winston xavier zachary`
    .split(/\s+/)
    .map((name) => [name, 'he'] as const),
]);
