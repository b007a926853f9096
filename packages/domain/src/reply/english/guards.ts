import { before, first, leading, somewhere, limits, type Grammar } from '../patterns.js';
import { ENGLISH_EVIDENCE } from './evidence.js';
import { LEAVING_RULES } from './leaving.rules.js';
import { TEXTING_RULES } from './texting.rules.js';
import { WANTING_RULES } from './wanting.rules.js';

const NEGATION =
  '(?:dont|never|not|cant|wont|doesnt|didnt|isnt|couldnt|wouldnt|without|nor|havent|hasnt|hadnt|arent|shouldnt|non|aint|wasnt|werent|nothing|nobody|mustnt) ';
/** Words that carry a negation on to the verb ("don't want you to stop"). */
const CARRIES =
  '(?:want|wants|need|needs|wish|have|has|had|plan|planning|mean|meant|like|going|gonna|trying|think|should|must|ask|asking|asked|you|to|be|is|are|we|i|us|me|saying|say|said|telling|tell|get|getting|accidentally|yet|even|let|it|intend|able|decided|decide|remember|recall|mind|requested|request|your|allowed|dare) ';
/** "I don't want these texts to stop": what is denied is the end of the texts. */
const TEXTS_TO =
  '(?:(?:any|all|the|these|those|this|that|your|our|my|for|of|text|class|daily|weekly) ){0,4}(?:texts|messages|texting|messaging|reminders|notifications|alerts|updates|news|them|it|this|these|those|anything|thread|chat) (?:to|from) ';
const SOMEBODY_ELSE =
  '(?:he|she|they|it|that|who|everyone|everybody|nobody|kids|children|girls|boys|ex|exes|husband|wife|mom|mother|dad|father|daughter|son|sister|brother|teachers?|coach|coaches|instructor|students?|dancers?|parents?|moms|grandma|grandpa|boyfriend|girlfriend|friends?|him|her|them|teens?|teenagers?|app|carrier|boss|mil|toddler|baby) ';
const SHOULD =
  '(?:to|should|needs?|has|have|had|would|will|wont|can|could|must|always|also|even|then|wants?|keeps?|said|says|got|get|and|like|telling me|told me|asked me|wanted|finally|better|gotta) ';

const ASKED =
  '(?:(?:can|could|will|would|cant|wont) (?:you|we|i)|i (?:already |have )?(?:said|say|told you|asked you)(?: to)?|(?:told|asked|telling|asking|begging) you to|im (?:asking|telling|begging) you to|i (?:want|need|am asking|would like) you to|you (?:need to|have to|must|should)|(?:you )?need to|make (?:it|this|these|them|that)|(?:i )?(?:want|need) (?:it|this|these|them) to|(?:this|these|it) (?:needs to|need to|has to|have to|has got to|must)|again|(?:i |we |ive |weve )?(?:have |already )?(?:text|texted|reply|replied|send|sent|sending|texting|replying|type|typed|said)(?: the word)?|how (?:do|can|to|would|should|could)(?: i| we| you| one)?|and|now|i repeat|i mean it|im serious|im telling you|what do you not understand about)';
const LEAVING =
  '(?:(?:i|we|id|wed|me)? ?(?:want|need|wish|would like|like|choose|am going|prefer|have decided|trying) to|i|we|im|(?:can|could|may|will|would) (?:i|we|you)|how (?:do|can|to|would|should|could)(?: i| we| you| one)?|let (?:me|us)|where do i|and|am|to|have me|get me)';

/** Of the talk that only says stop, what may be said of a class. */
export const ENGLISH_MAYBE_CLASS =
  /^ (?:[a-z]+ ){0,3}(?:end|quit) (?:all|all of|this|that|everything|these) |(?:can|could|would) (?:we|i) (?:stop|quit|end) $|^ (?:can|could|will|would) you (?:quit|end) |^ (?:[a-z]+ ){0,2}(?:stop|quit|end) (?:everything|me) |(?:need|want|have) to (?:end|quit) /;

export const ENGLISH: Grammar = {
  language: 'en',
  weights: ENGLISH_EVIDENCE,
  rules: [...TEXTING_RULES, ...WANTING_RULES, ...LEAVING_RULES],
  stopTalk: [
    /^ (?:(?:stop|quit|no more|enough|unsubscribe|optout|cancel|end|remove me|remove|delete me) ){2,6}$/,
    new RegExp(
      `^ (?:(?:no|nope|yes|yeah) (?!need))?(?:(?:can|could|will|would) (?:these|this) |(?:${ASKED} ){0,2})(?:stop|quit|end) (?:(?:it|this|that|these|those|them|all|all of (?:it|this|these|them)|all this|all these|stop|everything|bot|me) )?(?:(?:today|forever|i said|i mean it|i repeat|means stop|im serious|anymore|again|for good|stop|or else|sorry|at all|period) ){0,3}$`,
    ),
    new RegExp(
      `^ (?:(?:no|nope|yes|yeah) (?!need))?(?:${LEAVING} ){0,2}(?:unsubscribe|optout|revoke|be removed|be unsubscribed|be optedout|be taken off|unsubscribing|optingout)(?: me| us| my number| this number| all| again){0,2} $`,
    ),
  ],
  blockedBefore: before(
    `${NEGATION}(?:${CARRIES}){0,4}`,
    `${NEGATION}(?:${CARRIES}){0,3}${TEXTS_TO}`,
    `(?:hate for|sad for|sorry for|why would (?:i|we|anyone) want|who would want|nobody wants|no one wants) ${TEXTS_TO}`,
    `${NEGATION}let (?:(?:the|these|those|your|our|any|my) )?(?:texts|messages|reminders|alerts|updates|them|it|this) `,
    'not (?:that|because) (?:i|we) (?:(?:want|need|wish|am asking|would like) (?:you )?(?:to )?)?',
    'no (?:need|reason|intention|plans?|desire|way|wish|point|one|rush)(?: to| of| in)? ',
    `${SOMEBODY_ELSE}(?:${SHOULD}){0,4}`,
    '(?<=^ (?:and |so |but )?)(?:can|could|will|would|should|does|do|did|may|might) (?!you |i |we |someone |somebody |anyone |anybody |like |love |prefer |appreciate |rather )(?:[a-z]+ ){1,3}',
    '(?:did|didnt|have|had|has|havent|were|was) (?:i|you|we|they) (?:[a-z]+ ){0,1}(?:to )?',
    '(?:when|if|once|until|unless|before|after|since|where|whether|because) (?:i |you |we |they |id |ill |youd )?(?:can |could |want to |would |do |to |are |text |reply |say |said |type |you ){0,2}',
    '(?:tell|tells|telling|told|ask|asks|asked|reminds|begs|forces|wants|make|made|help|helped|let|got|remind|begged|had|watch|convince|getting|teach|want|need|wish|have|get) (?!you |this |these |all |someone |somebody |whoever |decided |chosen )(?:[a-z]+ ){1,4}to ',
    'hate for you to ',
    '(?:what is|whats|what are|what does|what do|define) (?:an |the |reply |to |it mean to |text )?',
    'how come (?:you|they|we|i) ',
    '(?:believe|imagine) (?:that )?(?:you|they|we) ',
    'why (?:would|will|did|do|are|were|have|should|could) (?:you|they|we|i) (?:going to |have to |want to )?',
    '(?:love|loved|hate|tried|kept|keeps|started|refuses?|forgot|used|hard|impossible|able|nice|fun|sad|sorry|want you|supposed|meant|clicked|hit|pressed|accidentally|mistakenly|who said|says?) to ',
    '(?:why|when|where|how|that|since|because|if|but|sometimes|thought|think|know|glad|see|hope) (?:you|they|he|she|people|we) (?:always |still |usually |also |would |could |can )?',
    '(?<!i )(?<!we )(?:says|said|saying|screaming|yelled|yelling) ',
    'phone (?:will|would|wont|did|does|keeps?) ',
    '(?:accidentally|mistakenly|oops|inadvertently) (?:[a-z]+ ){0,3}',
    'why ',
    '(?:bus|pit|truck|rest|full|next|last|first|second|one|tour|metro|train|door|short|the|a|an|(?:is|was|with|see|of) no|any|some|photo|picture|pictures|media|same|another|which|what|his|her|our|your|my|right|wrong|each|every|whistle|back|f) ',
  ),
  sentenceBefore: before(
    '(?:have|no|any|having) (?:[a-z]+ )?(?:kids?|children|daughters?|son|sons|students?|dancers?) ',
    'not (?:a|the|your|her|his|[a-z]+s) [a-z]+ ',
  ),
  insistsBefore: before(
    '(?:someone|somebody|anyone|person) (?:who|that) (?:can|could|will) ',
    '(?:id|wed|would) love (?:for you )?to ',
    '(?:would|will|are) you be? ?able to ',
    '(?:how|where|what|who) (?:do|can|could|should|would|to) (?:(?:i|we|you|one) )?(?:[a-z]+ ){0,4}',
    'how many times (?:[a-z]+ ){1,6}',
    '(?:i mean it|im serious|i am serious|i repeat|(?:tell|show|explain to) (?:me|us) how to) ',
    '(?:demand|request|insist|ask|asking|requesting|demanding|wish) (?:that )?you (?:would |could |please )?',
    '(?:love|like|prefer|appreciate|need|want) (?:it )?(?:for|if) you (?:to |would |could )',
    '(?:if you (?:dont|wont|cant)|why (?:dont|wont|cant|havent|arent|didnt|cannot) you|cant you|wont you|cant we) ',
    '(?:asked|told|begged|begging|asking|telling|tell|tells|warned|requested) (?:you|that you|you people) (?:[a-z]+ ){0,4}',
    '(?:appreciate|appreciate it|grateful|great|nice|good|love it|like it|thankful|happy) if you (?:would |could |can )?',
    '(?:what|where) (?:do|can|must|should) (?:i|we) (?:have to |need to )?(?:do|go|text|reply|send|press|say) to ',
    '(?:want|need|like|love|wish|demand|require) (?:you|you people|your (?:school|studio|company)) to ',
  ),
  doubtfulBefore: before(
    '(?:should i|should we|do (?:i|we)|are you going to|are you (?:guys )?gonna|when (?:will|are|do) you|if i (?:want|wanted|need|were) to|does it|does that|does this|what happens|tell (?!me |us )[a-z]+|thinking about|considering|thinking of|what if|maybe i should) (?:[a-z]+ ){0,4}',
  ),
  limitAfter: limits({
    atOnce:
      'to | from | with | containing | showing | without | using | going | sent | coming | delivered | of | her | his | him | their | them',
    soon: `about | regarding | re | for | during | while | when | whenever | until | till | til | unless | if | before | after | at |
    on | in | every | so | like | such | that | over | through | via | by | between | past | late | early | today | tonight |
    tomorrow | except | only | instead | twice | back | yet | this (?:week|month|morning|evening|summer|afternoon|season|weekend) |
    other than | because of | the | pics | pictures | photos | videos? | memes? | as (?:much|often) | days? | mornings? | nights? | weekends? | but`,
    subjects:
      'i|we|im|ive|my|she|he|it|this|you|they|our|weve|were|its|your|wrong|not|id|ill|thats|these|who',
  }),
  reversedAfter: first(
    `(?:to|should|will|would) (?:be )?(?:stop|stopped|end|ended|cease|quit|go away|disappear|cancelled|canceled|turned off)`,
  ),
  newSentence: first(
    `i | we | im | ive | id | ill | my | she | he | it | this | you | they | our | weve | were | its | your | wrong | not | thats | who | why | how | what | or | because | since | as | go | leave | take | remove | delete | lose | unsubscribe | optout | never | dont | quit | enough | spam | please | otherwise | before i | bro | dude | people | karen | no one | nobody | are you | do you`,
  ),
  closing: leading(
    `every (?:single )?(?:day|week|hour|other day) | (?:days|weeks|months|years) ago | again | anymore | no more | any | here | forever | good | day | have a | nice | great | bye | goodbye | please | already | before | yesterday |
    (?:like )?(?:[0-9]+|two|three|four|five|several|many|multiple|a million|a hundred|a dozen|so many|a few) times | twice |
    last (?:week|month|year|time) | from (?:you|yall|here|now|now on|this point) | from your (?:school|studio|company|gym|number|business|organization|dance school|dance studio) |
    from (?:this|these|that) (?:number|school|studio|gym|place|company|people|business|list|numbers) | going forward | moving forward | in the future |
    in future | for good | for real | for ever | at all | at all hours | all the time | all day | all day long | day and night | system | feature | by (?:you|this number|your (?:school|studio|company)) | from on | you(?= $) | or else | period | sent | off | today | this instant | stop | now | too | also | as well |
    (?:sent )?to (?:me|us|this number|my phone|my number|this phone|our phone|our number) | (?:coming|going|sent) to (?:me|my phone|this number) |
    (?:at|on) (?:this|my|our) (?:work |home |personal )?(?:number|phone|line) | all of (?:them|it|these) | completely | entirely | altogether |
    permanently | whatsoever | is all | means | no | yes | effective | wtf | smh | ffs | fyi | idiots? | assholes? | jerks? | morons? | creeps? | people |
    enough | for (?:me|us|(?:this|my|our) (?:number|phone|account|line)) | number | phonenumber |
    (?:that )?(?:i am|im|i|i keep|we|we are|we keep|ive been|i have been|you|you keep|you are|your|you have been|you guys)? ?(?:getting|get|receive|receiving|send|sending|sent)(?: me| us)? |
    with (?:you|me|us|this number|my phone|this phone) | with your (?:school|studio|company) | about (?:this|it|anything|everything|nothing|dance|classes|lessons|stuff|things|this stuff|school stuff|your (?:school|studio|classes|gym|programs?|business|events|stuff)) | (?:by|via|through|over) (?:texts?|texts messages|sms|phone|message|messages) |
    (?:and|or) (?:dont |never )?(?:text|contact|message|call|write|bother|email|calls)(?: me| us| this number)?(?: instead)? | and | whatever |
    (?:and )?(?:just |only |use |via )?(?:email|call|mail)(?: me| us| only)?(?: instead)? | email is (?:fine|better|ok) | what i want | i said | i ask | i mean it | its | it is | thats all | so annoying`,
  ),
  complaint: somewhere(
    `(?:told|asked|said|tell|ask|texted|replied|requested) (?:you )?(?:to )?(?:stop|already|before|this|that|it|twice|times|many|so many|three|[0-9]|remove|take|not|unsubscribe|optout) |
    (?:told|asked) you | (?:ive|have|already) asked | asked nicely | (?:not|arent|isnt|aint) (?:[a-z]+ ){1,4}anymore | why am i still | (?:so|way too|too) many (?:texts|messages) | thought i (?:unsubscribed|optedout|had|already) | not interested | nolonger |
    (?:we|i|weve|ive|family|just|have) moved(?: away| out| to| last| from| and| in| back)?(?! the| him| her| it| to (?:the|a) (?:class|front|back)) | moved (?:away|out of|last) |
    wrong (?:number|person|phone) | (?:dont|doesnt) (?:[a-z]+ ){1,3}(?:anymore|there) | dont (?:have|know) (?:a|any|kids?|children|who|you|anyone|anybody|what this) |
    dont (?:want|need) (?:this|these|them|it|any|anymore|texts|messages|your) | dont (?:recognize|live) | doesnt (?:attend|live) |
    (?:didnt|never) (?:sign|signed|ask for|asked for|subscribe|subscribed|consent|consented|agreed to|give|gave|opt|optedout|enroll|enrolled|agree|agreed|heard|authorize|join|joined|attended|opted) |
    graduated | spam | spamming | harass | harassing | harassment | annoying | annoyed | sick of | tired of | fed up | (?:report|reporting) (?:you|this|it|your) | be reported | lawyer | attorney |
    sue | suing | illegal | fcc | police | (?:block|blocking|blocked) (?:you|this|your) | (?:enough is|thats|had) enough | (?:get|getting|receive|got) (?:these|this|them|like|so many|[0-9]+|multiple) | of (?:these|them|those) |
    (?:second|third|fourth|last|final|[0-9]{1,3}(?:st|nd|rd|th)) (?:time|warning|notice|request) | how many times | (?:still|keep|keeps|constantly|always) (?:getting|texting|sending|messaging|receiving|bothering) |
    not my | isnt my | not the right | changed (?:her|his|their) number | (?:have|got) no (?:kids|children|daughter|son) | (?:ive|have|i|weve) (?:unsubscribed|optedout) | (?:ive|have|i|weve) already (?:unsubscribed|optedout|replied|texted|said|told|cancelled|canceled) | already (?:unsubscribed|optedout) | dont call | tcpa | violation | (?:i|we) (?:live in|relocated|live out|work nights) | (?:cancelled|canceled) (?:my|our) (?:membership|account|classes) | excessive | not (?:a|your) (?:student|customer|client|parent|member) | too many (?:texts|messages) | ridiculous | unwanted | bothering | bother me | invasion | privacy | scam |
    who (?:is this|are you|this is) | quit (?:months|years|last|in|a|dance|gymnastics|already|class|classes|dancing) | left (?:your|last|in|months|years|a year|a while|the (?:school|studio|gym|program|team|area|state)) | withdrew |
    wont be (?:back|returning|coming back) | not (?:coming|returning|going) back | not returning | (?:another|different) (?:school|studio|gym|dance) | switched (?:schools|studios|gyms|to) | dropped out | aged out | clogging |
    (?:waking|wakes|woke) (?:me|up|my|us|the) | costs? (?:me|money) | pay (?:per|for each|for every) | limited (?:data|plan|texts) | (?:havent|hasnt) (?:been|gone|attended|lived|danced|taken) |
    not (?:attending|enrolled|a member|with you) | passed away | deceased | (?:arent|isnt|not) (?:a |your |even |currently )?(?:enrolled|members?|students?|clients?|customers?|attending) | no right to | dont use texts? | we left(?= $) | done with (?:you|this|your|dance|gymnastics) | driving me | leave me alone | go away | lose my number | remove me | take me off |
    (?:want|need) (?:it|this|these|them) to stop | dont text | stop texting | on do not call | (?:work|business|office) (?:phone|number|line) | new owner | got this number | all grown | adults? now | years old now |
    enough enough | way too much | so annoying |
    (?:years|months) ago | in (?:years|months|ages) | not the (?:parent|mom|mother|father|dad)`,
  ),
};
