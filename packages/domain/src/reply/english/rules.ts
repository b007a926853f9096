import { anyOf, anywhere, atStart, maybe, upTo, type Grammar, type RequestRule } from './patterns.js';

const STOP = anyOf(
  'stop|quit|cease|discontinue|halt|desist|desist from|refrain from|stop with|quit with|cease and desist|stop and desist|knock off|lay off|be done|cut out',
);
const ME = anyOf(
  'me|us|this number|my number|our number|this phone|my phone|our phone|our phones|this line|phonenumber|my (?:work|personal|business|home|private|cell) (?:number|phone)|my family|our family|both of us|me and my (?:wife|husband|family|spouse)|this number phonenumber|people|strangers|random people',
);
const TEXT_NOUN = anyOf(
  'texts|text|messages|message|sms|texting|messaging|mensajes|textos|texts messages|text thread|message thread|group texts?|group messages?|group chat|text alerts?|text notifications?|text blasts?|text updates?|text reminders?|message alerts?|robotexts?|robo texts?|spam texts?|mass texts?|imessages?',
);
const NEWS_NOUN = anyOf(
  'notifications?|alerts?|notices|reminders|updates|blasts?|spam|junk|promos?|promotions?|ads|advertisements?|advertising|announcements?|communications?|correspondence|solicitations?|contact|communication|offers|thread|chat|pings|marketing|newsletters? texts',
);
const THING = anyOf(
  'this|these|those|them|all this|all these|all of this|all of these|this stuff|these things|that stuff|stuff|crap|this crap|that crap|shit|this shit|that shit|bs|this bs|anything|everything|things|garbage|nonsense|this nonsense',
);
const WHICH = anyOf(
  'the|these|those|this|that|your|all|all of|any|anymore|more|further|future|such|so many|too many|of|with|automated|automatic|auto|mass|bulk|random|unwanted|annoying|stupid|dumb|ridiculous|constant|endless|incessant|nonstop|daily|weekly|school|studio|gym|group|marketing|promotional|spam|spammy|junk|unsolicited|other|additional|multiple|phone|robo|company|business|from you|and|or|text|sms|phone|calls|call|emails|me|us|kind of|type of|types of|kinds of|god awful|useless|pointless|irritating|a single|another|even one more|one more|new|a',
);
const D = upTo(5, WHICH);
const ACT = anyOf(
  'texting|messaging|contacting|spamming|harassing|bothering|bugging|pestering|pinging|notifying|hounding|annoying|blasting|writing|reaching out|reaching out to|hitting up|blowing up|disturbing|communicating|communicating with|soliciting|text|message|contact|bother|sms|sending texts|sending messages|contact with|bombarding|stalking|flooding',
);
const ACTS = `${upTo(2, anyOf('calling|emailing|texting|messaging|contacting|spamming|harassing|bothering|and|or|and or'))}${ACT}${upTo(3, anyOf('and|or|texting|messaging|calling|emailing|contacting|bothering|spamming|harassing'))}`;
const SENDING = anyOf('sending|send|sent|getting|receiving|giving|forwarding|all|with sending');
const NEG = anyOf(
  'dont|never|nolonger|not|not to|dont you dare|do no|no|never again|dont be|dont keep|not ever|dont let anyone|stop to',
);
const VERB = anyOf(
  'text|message|contact|sms|bother|notify|write|write to|reach out to|reach out|ping|harass|spam|bug|texting|messaging|contacting|bothering|call or text|text or call|text or message|message or text|text or email|email or text|call text or email|text call or email|contact or text|disturb|hit up|solicit|text message|send texts to|send messages to',
);
const GET = anyOf(
  'get|receive|be getting|be receiving|have|getting|receiving|see|hear|read|keep getting|keep receiving|be sent|continue receiving|continue to receive|continue getting|deal with',
);
const REMOVE = anyOf(
  'remove|removing|take|delete|drop|erase|scratch|get|pull|cut|unlist|strike|kick|exclude|omit|purge|wipe|scrub|clear|taking|deleting|dropping|unsubscribe|unenroll|disconnect|deactivate|leave',
);
const MINE = anyOf(
  'me|us|my number|this number|our number|my info|my information|my contact|my contact info|my contact information|my phone|phonenumber|number|my name and number|my number and name|this phone|me and my number|myself|my cell|our numbers?|this number phonenumber|my number phonenumber|my details|my data|our info|our information',
);
const FROM = anyOf('from|off|out|of|off of|out of|from off|on');
const LIST = anyOf(
  'lists?|database|system|contacts?|texts?|texting|messages?|messaging|sms|thread|chat|group|chain|text chain|string|loop|distribution|records|phones?|alerts?|notifications?|service|blasts?|rolodex|updates|reminders|mailings?|phonebook|subscription|subscriptions|texts? lists?|mensajes|communications?|spam|this|these|it|all|everything|here|promotions|solicitations|roster of texts|number list',
);
const LIST_WHICH = anyOf(
  'your|this|these|those|all|all of|all your|any|any and all|of|the text|the texting|the sms|the texts|the messaging|the message|the group|the contact|the call|the calling|the phone|the marketing|the mailing|the distribution|the notification|the notifications|the alert|the spam|the blast|text|texting|texts|sms|messaging|message|contact|call|calling|phone|marketing|mailing|distribution|notification|alert|group|spam|blast|robo|promotional|promo|damn|subscriber|subscription|stupid|annoying|whatever|ridiculous|school|studio|gym|company|mass|automated|communication|contacts|the group text|and|future|further|every|whatever this|solicitation|broadcast|robotext|student',
);

function rule(id: string, pattern: RegExp, more: Partial<RequestRule> = {}): RequestRule {
  return { id: `request-en-${id}`, pattern, tail: 'open', otherwise: 'unclear', ...more };
}

const CLOSED = { tail: 'closed' } as const;
const STRICT = { tail: 'closed', otherwise: 'other' } as const;

export const ENGLISH_RULES: readonly RequestRule[] = [
  rule('stop-texting', anywhere(STOP, ACTS, anyOf('to|with') + '?', ME)),
  rule('stop-texting', anywhere(STOP, ACTS, D, TEXT_NOUN), CLOSED),
  rule('stop-texting', anywhere(STOP, anyOf('all|any') + '?', ACTS), STRICT),
  rule('stop-sending', anywhere(STOP, SENDING, maybe(ME), D, anyOf('to') + '?', TEXT_NOUN)),
  rule('stop-sending', anywhere(STOP, SENDING, maybe(ME), D, NEWS_NOUN)),
  rule(
    'stop-sending',
    anywhere(
      STOP,
      SENDING,
      anyOf('me|us|to me|to us|to this number|to my number|to my phone|to this phone'),
      maybe(anyOf('any|all|all of|so much|more|your')),
      maybe(THING),
    ),
    STRICT,
  ),
  rule(
    'stop-sending',
    anywhere(
      STOP,
      SENDING,
      anyOf(
        'this|these|those|them|all this|all these|this stuff|these things|all of these|stuff|crap|shit|this crap|this shit',
      ),
      maybe(anyOf('to me|to us|me|stuff|things')),
    ),
    STRICT,
  ),
  rule('stop-texts', anywhere(STOP, D, TEXT_NOUN, '(?<!texting |messaging )')),
  rule('stop-texts', anywhere(STOP, D, TEXT_NOUN), CLOSED),
  rule(
    'already-asked',
    anywhere(
      anyOf('i|ive|weve|we|have|already|ive already'),
      maybe(anyOf('have|already|have already')),
      anyOf('text|texted|replied|sent|said|typed|told you to|asked you to|told you|asked you|responded'),
      maybe(anyOf('the word|with|you')),
      anyOf('stop|unsubscribe|optout|cancel|remove me'),
    ),
    STRICT,
  ),
  rule('stop-news', anywhere(STOP, D, NEWS_NOUN), CLOSED),
  rule(
    'end-texts',
    anywhere(
      anyOf(
        'end|cancel|disable|turn off|turning off|shut off|switch off|deactivate|kill|suspend|terminate|eliminate|shut down|cancelling|canceling|get rid of',
      ),
      D,
      anyOf(
        'texts|messages|sms|texting|messaging|text alerts?|text messaging|text notifications?|text updates?|text reminders|text service|mensajes|text subscription|texts subscription|sms alerts?|text list|texts service|text thread|group texts?|text blasts?|texts alerts?|message alerts?',
      ),
      '',
    ),
  ),
  rule(
    'end-news',
    anywhere(
      anyOf('end|cancel|disable|turn off|shut off|deactivate'),
      D,
      anyOf('alerts|notifications|reminders|updates|all contact|all communications?'),
    ),
    { tail: 'closed', otherwise: 'other' },
  ),
  rule(
    'no-more',
    atStart(
      maybe(anyOf('no|and|so|but|want|i want|we want|i said|there should be')),
      anyOf('no more|enough|zero|no further|no additional|not one more|not another|not a single'),
      maybe(anyOf('of|with|sending|sending me|receiving|getting')),
      D,
      `(?:${TEXT_NOUN}|${NEWS_NOUN})`,
    ),
    { tail: 'closed', otherwise: 'unclear', notAsQuestion: true },
  ),
  rule(
    'no-more',
    anywhere(anyOf('no more (?:texts|messages|texting|messaging|of (?:these|your|the) (?:texts|messages))')),
    { tail: 'closed', otherwise: 'unclear', notAsQuestion: true },
  ),
  rule(
    'no-more',
    atStart(
      anyOf('no more of (?:this|these|those|that)|no more sending(?: me)?(?: stuff| anything| these| this)?'),
    ),
    { ...STRICT, notAsQuestion: true },
  ),
  rule(
    'no-texts',
    atStart(
      maybe(anyOf('i said|and|but|want')),
      anyOf('no'),
      upTo(3, anyOf('text|sms|group|your|of|the|spam|mass|automated')),
      anyOf('texts|messages|texting|messaging|sms|solicitations?|contact|soliciting|spam'),
    ),
    { ...STRICT, notAsQuestion: true },
  ),
  rule(
    'dont-text',
    anywhere(
      NEG,
      VERB,
      anyOf('to') + '?',
      ME,
      '(?!back |the |an? |your |my |that |what |how |where |any (?!more)|if |pics |pictures |directions |it )',
    ),
  ),
  rule(
    'dont-text',
    atStart(
      anyOf('dont|never|do no|no|not|nolonger'),
      anyOf('text|message|texting|contact|sms'),
      maybe(anyOf('here|anymore|again')),
    ),
    STRICT,
  ),
  rule('dont-text', anywhere(anyOf('dont|never'), anyOf('text|message|contact|sms'), '(?!me |us )'), {
    tail: 'closed',
    otherwise: 'unclear-if-limited',
  }),
  rule(
    'dont-send',
    anywhere(
      NEG,
      anyOf('send|sending|forward|give'),
      maybe(anyOf('me|us|to me|this number|my phone|my number')),
      D,
      `(?:${TEXT_NOUN}|${NEWS_NOUN})`,
    ),
  ),
  rule(
    'dont-send',
    anywhere(
      anyOf('dont|never|nolonger|not'),
      anyOf('send|sending'),
      anyOf(
        'me|us|to me|to us|to this number|to my number|to my phone|anything|anything to me|me anything|me any of this|us anything|me these|me this|me this stuff|me stuff|me this crap|me this shit|me any|me shit|me crap|me more|me any of these|me anything else|me things|these|these to me|this stuff|me those|any of these',
      ),
    ),
    STRICT,
  ),
  rule(
    'dont-want',
    anywhere(
      anyOf(
        '(?:dont|nolonger|never|not|do no|didnt|wouldnt) (?:want|wish|need|care|desire|intend|consent|agree|require|like)(?: to| for)?(?: keep| continue)?|(?:would prefer|prefer|would rather|id rather) not(?: to)?|not interested in|no interest in|no desire to|no need for|nolonger interested in|uninterested in|nolonger require',
      ),
      maybe(GET),
      D,
      anyOf(
        'texts|messages|sms|text alerts?|text notifications?|text updates?|text messaging|mensajes|text reminders|texting|group texts?|group chat|text blasts?',
      ),
      '',
    ),
  ),
  rule(
    'dont-want',
    anywhere(
      anyOf(
        '(?:dont|nolonger|never|not|didnt) (?:want|wish|care|desire)(?: to)?|(?:would prefer|prefer|would rather|id rather) not(?: to)?|nolonger interested in|not interested in',
      ),
      GET,
      D,
      NEWS_NOUN,
    ),
    CLOSED,
  ),
  rule(
    'dont-want',
    anywhere(
      anyOf('dont|nolonger'),
      anyOf('want|wish for|wish'),
      maybe(
        anyOf(
          'to get|to receive|getting|receiving|to be getting|to be receiving|any of|any more of|anymore of',
        ),
      ),
      anyOf(
        'these|this|those|them|this stuff|these things|this crap|this shit|this spam|spam|your spam|anything|your notifications|these notifications|these alerts|your alerts|these updates|your updates|these reminders',
      ),
      anyOf(
        'anymore|again|from you|on my phone|from your (?:school|studio|gym|company)|at all|to my phone|to this number|sent to me',
      ),
    ),
    STRICT,
  ),
  rule(
    'dont-want',
    anywhere(
      anyOf('dont|nolonger'),
      anyOf('want|wish|want to be|wish to be|want to get|like being|need to be|care to be|appreciate being'),
      maybe(anyOf('to be|being')),
      anyOf(
        'texted|messaged|contacted|bothered|notified|spammed|on (?:your|this|these|any of your|your text|the text|your texting|the texting|your contact|your call|your phone|your mailing) lists?|on this thread|on this chat|in this chat|in this group|in this thread|on this text|part of this chat|part of this thread|in your system|in your database|on your contacts',
      ),
    ),
    CLOSED,
  ),
  rule(
    'dont-want',
    anywhere(
      anyOf('dont|nolonger|never'),
      anyOf('want|wish|care|need|want to|wish to|care to|need to|like'),
      maybe(anyOf('to')),
      anyOf(
        'hear from you|hear from you people|hear from your (?:school|studio|gym|company)|hear from this (?:school|studio|gym|number)|you to (?:text|message|contact|bother|write|send) (?:me|us)|you (?:texting|messaging|contacting|bothering|writing|sending) (?:me|us)|you to be (?:texting|messaging|contacting) (?:me|us)|communication from you|contact with you|to talk to you people',
      ),
      maybe(anyOf('(?:any|anymore|more)? ?(?:texts|messages|anything|stuff)')),
    ),
    CLOSED,
  ),
  rule('remove', anywhere(REMOVE, MINE, upTo(1, FROM), upTo(4, LIST_WHICH), LIST), CLOSED),
  rule(
    'remove',
    anywhere(
      REMOVE,
      MINE,
      FROM,
      upTo(4, LIST_WHICH),
      anyOf('lists?|texts|messages|texting|texting list|database|thread|chat|text thread'),
    ),
  ),
  rule(
    'remove',
    anywhere(
      anyOf('remove|delete|take|erase|unlist|drop'),
      anyOf(
        'me|my number|this number|our number|us|my phonenumber|phonenumber|number phonenumber|number|myself|my number phonenumber|this number phonenumber|my phone',
      ),
      maybe(anyOf('off|out of here|off of here|off this|off of this|off it|from it|from this|from here|of')),
    ),
    STRICT,
  ),
  rule(
    'remove',
    anywhere(
      anyOf('take|remove|get|delete|drop'),
      anyOf('me|my number|us|this number|our number'),
      anyOf('off|from|of|off of|out of'),
      anyOf('the list|the lists|list|the database|the system'),
    ),
    CLOSED,
  ),
  rule(
    'remove',
    anywhere(
      anyOf(
        'removed|taken off|taken|off|out|get off|get out|dropped|deleted|opted out|optedout|unsubscribed',
      ),
      maybe(FROM),
      anyOf(
        'your|this|these|all your|of your|of this|of these|all of these|these damn|those|all|the text|the texting|the messaging|the sms|the group text|your text|your texting|the spam',
      ),
      upTo(3, LIST_WHICH),
      anyOf(
        'lists?|texts?|messages?|thread|chat|database|alerts?|notifications?|mailings?|texting|group text|system|blasts?|service',
      ),
    ),
    CLOSED,
  ),
  rule(
    'unsubscribe',
    anywhere(
      anyOf(
        'unsubscribe|unsubscribing|optout|optingout|to unsubscribe|deregister|unregister|un enroll|unenroll',
      ),
      maybe(MINE),
      maybe(anyOf('from|of|to|for|off')),
      upTo(
        4,
        anyOf(
          'your|this|these|those|all|all of|any|the|texts?|sms|school|studio|gym|further|future|more|your school|marketing|and|automated|mass|group|phone|receiving|getting|receive|more|mailing|text|contact|distribution|notification|message',
        ),
      ),
      anyOf(
        'texts?|messages?|sms|texting|messaging|lists?|mensajes|alerts?|notifications?|text list|text alerts?|text messaging|reminders|updates|communications?|subscription|service|thread|chat|text thread|group text|everything|this|these|it|all|blasts?',
      ),
    ),
    CLOSED,
  ),
  rule(
    'unsubscribe',
    anywhere(
      anyOf(
        'unsubscribe|unsubscribe me|unsubscribe us|unsubscribe my number|unsubscribe this number|unsubscribe our number|to unsubscribe|me unsubscribe|unsubscribe now|unsubscribing',
      ),
    ),
    CLOSED,
  ),
  rule(
    'opt-out',
    anywhere(
      anyOf(
        'optout me|optout us|optout my number|optout this number|opt me|to optout|to be optedout|i optout|we optout|im optingout|i am optingout|me optout|optout all|optingout|please optout|i choose to optout|me optedout|us optedout|to be removed|to be taken off|to be unsubscribed|me unsubscribed',
      ),
    ),
    STRICT,
  ),
  rule(
    'consent',
    anywhere(
      anyOf('revoke|withdraw|rescind|retract|revoking|withdrawing|remove|cancel|pull|rescinding|take back'),
      upTo(2, anyOf('my|our|any|all|the|prior|previous')),
      anyOf('consent|permission|authorization|opt in|optin|agreement'),
      maybe(anyOf('to|for|to receive|to get|to be|to send|for you to|to send me|to have you|for receiving')),
      upTo(3, WHICH),
      maybe(
        anyOf('texts?|messages?|texted|contacted|contact|texting|sms|messaging|messaged|communications?'),
      ),
      maybe(ME),
    ),
    STRICT,
  ),
  rule(
    'consent',
    anywhere(
      anyOf('dont|nolonger|never|didnt|not'),
      anyOf(
        'consent|have (?:my |our )?(?:consent|permission)|give (?:you )?(?:my )?(?:consent|permission)|authorize|gave (?:you )?(?:my )?(?:consent|permission)|agree|give you (?:my )?(?:consent|permission)|given (?:my )?(?:consent|permission)',
      ),
      maybe(
        anyOf(
          'to|for|to receive|to get|to be|for you to|to receiving|to getting|to be getting|to you|you to',
        ),
      ),
      upTo(4, WHICH),
      anyOf(
        'texts?|messages?|texted|contacted|contact|texting|sms|messaging|messaged|contacting|text messages',
      ),
      maybe(ME),
    ),
    CLOSED,
  ),
  rule(
    'lose-number',
    anywhere(
      anyOf('lose|forget|trash|burn|delete|erase|throw away|throw out|lose track of|toss'),
      anyOf('my number|this number|our number|my phone number|my digits|the number|my contact info|my info'),
    ),
  ),
  rule(
    'leave-alone',
    anywhere(
      anyOf('leave'),
      anyOf('me|us|my phone|my family|this number'),
      anyOf('alone|be|the fuck alone|tf alone|in peace'),
    ),
    STRICT,
  ),
  rule(
    'cease-and-desist',
    anywhere(
      anyOf(
        'cease and desist|cease desist|cease all contact|cease all communications?|cease contact|cease communications?|stop all contact|stop all communications?',
      ),
    ),
    CLOSED,
  ),
  rule(
    'do-not-text-list',
    anywhere(
      anyOf('add|put|place|include'),
      MINE,
      anyOf('on|to|in'),
      upTo(3, anyOf('your|the|a|any|national|federal')),
      anyOf('do not|dont|no'),
      anyOf('call|text|contact|message|disturb|text or call|call or text'),
      anyOf('lists?|registry'),
    ),
  ),
  rule(
    'want-out',
    anywhere(
      anyOf(
        'i want out|we want out|want out|get me out|let me out|get us out|take me out|want off|get me off|want to get off|want to be off|how do i get off|get off|id like off|like to get off|like to be off|like off|like out|need off|need to get off',
      ),
      anyOf('of') + '?',
      upTo(4, LIST_WHICH),
      anyOf(
        'texts?|messages?|thread|chat|lists?|texting|group text|group chat|text list|text chain|message chain|chain|alerts|notifications|texting list|this|these|text messages',
      ),
    ),
    CLOSED,
  ),
];

const ASKED =
  '(?:(?:can|could|will|would|cant|wont|cannot) (?:you|we|i|yall)|i (?:already |have )?(?:said|say|told you|asked you)(?: to)?|(?:told|asked|telling|asking|begging) you to|im (?:asking|telling|begging) you to|i (?:want|need|am asking|would like) you to|you (?:need to|have to|must|should)|(?:you )?need to|make (?:it|this|these|them|that)|(?:i )?(?:want|need) (?:it|this|these|them) to|(?:this|these|it) (?:needs to|need to|has to|have to|must)|(?:and )?again|(?:i |we |ive |weve )?(?:have |already )?(?:text|texted|reply|replied|send|sent|sending|texting|replying|type|typed|said)(?: the word)?|how (?:do|can|to|would|should|could)(?: i| we| you| one)?|no|yes|nope|and|just)';
const LEAVING =
  '(?:(?:i|we|id|wed|me|lets)? ?(?:want|need|wish|would like|like|choose|choose|am going|prefer|have decided|trying) to|(?:i|we|im)|(?:can|could|may|will|would) (?:i|we|you)|how (?:do|can|to|would|should|could)(?: i| we| you| one)?|let (?:me|us)|where do i|yes|no|and|am|to|have me|get me)';

/** Whole clauses that say no more than a keyword does. */
export const ENGLISH_STOP_TALK: readonly RegExp[] = [
  new RegExp(
    `^ (?:${ASKED} )?(?:stop|quit|end) (?:(?:it|this|that|these|those|them|all|all of (?:it|this|these|them)|all this|all these|stop|everything|bot|me) )?(?:(?:now|today|forever|anymore|again|for good|thanks|stop|or else|sorry|at all|period) ){0,3}$`,
  ),
  new RegExp(
    `^ (?:${LEAVING} ){0,2}(?:unsubscribe|optout|revoke|be removed|be unsubscribed|be optedout|be taken off|unsubscribing|optingout)(?: me| us| my number| this number| all| now| again| thanks){0,2} $`,
  ),
];
/** Of those, the ones that may be said of a class. */
export const ENGLISH_MAYBE_CLASS =
  / (?:end|quit) |(?:can|could|may|will|would|should) (?:we|i) stop|^ (?:and |no |yes |can we )?(?:stop|quit|end) (?:everything|me) /;

const LINK =
  '(?:want|wants|need|needs|wish|have|has|had|plan|planning|mean|meant|like|going|gonna|trying|think|should|must|ask|asking|asked|you|to|be|is|are|ever|we|i|us|me|saying|say|said|telling|tell|get|getting|accidentally|yet|even|please|let|it|intend|able|decided|decide|requested|request|your|allowed) ';
const NEGATION =
  '(?:dont|never|not|cant|wont|doesnt|didnt|isnt|couldnt|wouldnt|without|nor|havent|hasnt|hadnt|arent|shouldnt|non|aint|wasnt|werent|nothing|nobody|mustnt) ';
const OTHERS =
  '(?:he|she|they|it|that|who|everyone|everybody|nobody|kids|children|girls|boys|ex|exes|husband|wife|mom|mother|dad|father|daughter|son|sister|brother|teacher|teachers|coach|coaches|instructor|student|students|dancers?|parents?|moms|grandma|grandpa|boyfriend|girlfriend|friends?|him|her|them|teens?|teenagers?|phone|app|carrier|boss|mil|toddler|baby) ';

export const ENGLISH: Grammar = {
  language: 'en',
  rules: ENGLISH_RULES,
  blockedBefore: new RegExp(
    [
      `(?: |^)${NEGATION}(?:${LINK}){0,4}$`,
      `(?: |^)${OTHERS}(?:(?:to|should|needs?|has|have|had|would|will|wont|can|could|must|always|also|even|then|wants?|keeps?|said|says|got|get|ever|and|would like|telling me|told me|asked me|wanted|finally|better|gotta) ){0,4}$`,
      `(?: |^)(?:can|could|will|would|should|does|do|did|may|might) (?!you |u |i |we |someone |somebody |anyone |anybody )(?:[a-z]+ ){1,3}$`,
      `(?: |^)(?:did|didnt|have|had|has|havent|were|was|when|if|once|until|unless|before|after|since|where|whether|because) (?:i|you|we|they|id|ill|youd)? ?(?:ever |already |can |could |want to |would |do |to |are |text |reply |say |said |type |you )?$`,
      `(?: |^)(?:tell|told|ask|asked|make|made|help|helped|let|got|remind|begged|had|watch|convince|getting|teach|want|need|wish|have|get) (?!you |u |this |these |all |the texts |someone |somebody )(?:[a-z]+ ){1,4}to $`,
      `(?: |^)(?:love|loved|hate|tried|trying|kept|keeps|started|refuses?|forgot|used|hard|impossible|able|nice|fun|sad|sorry|want you|supposed|meant|clicked|hit|pressed|accidentally|mistakenly|who said|says?) to $`,
      `(?: |^)(?:you|they|he|she|people|who|we) (?:always |still |usually |also |would |could |can )?$(?<=(?:why|when|where|how|that|since|because|if|but|sometimes|thought|think|know|glad|see|hope|wish) (?:you|they|he|she|people|we) (?:always |still |usually |also |would |could |can )?)`,
      `(?: |^)(?:accidentally|mistakenly|oops|inadvertently) (?:[a-z]+ ){0,3}$`,
      `(?: |^)why $`,
      `(?: |^)(?:bus|pit|truck|rest|full|next|last|first|second|one|tour|metro|train|door|short|the|a|same|another) $`,
    ].join('|'),
  ),
  insistsBefore:
    /(?: |^)(?:if you (?:dont|wont|cant)|why (?:dont|wont|cant|havent|arent|didnt) you|cant you|wont you|why cant you people|cant we|i (?:have )?(?:told|asked) you (?:to )?|i dont know (?:who|why) [a-z ]{0,30}but) $/,
  doubtfulBefore:
    /(?: |^)(?:should i|do i have to|do i need to|if i (?:want|wanted|need|were) to|does it|does that|does this|what happens|can i (?:still )?[a-z]+ (?:and|but|without)|tell [a-z]+|thinking about|considering|thinking of|what if|maybe i should) (?:[a-z]+ ){0,4}$/,
  limitAfter:
    /^(?:[a-z]+ ){0,2}?(?:about|regarding|re|for|during|while|when|whenever|until|till|til|unless|if|before|after|at|on|in|every|so|like|such|that|over|through|via|by|between|past|late|early|today|tonight|tomorrow|except|only|instead|twice|back|yet|this (?:week|month|morning|evening|summer|afternoon|season|weekend)|other than|because of|the|pics|pictures|photos|videos?|memes?|as (?:much|often)|days?|mornings?|nights?|weekends?) /,
  closing:
    /^(?:(?:again|anymore|any|ever|(?:like )?(?:[0-9]+|two|three|four|five|several|many|multiple|a million|a hundred|a dozen|so many) times|twice|last (?:week|month|year|time)|yesterday|before|already|forever|now|please|good|day|have a|nice|great|bye|goodbye|from you|from your (?:school|studio|company|gym|number|business|organization|dance school|dance studio)|from (?:this|these|that) (?:number|school|studio|gym|place|company|people|business|list|numbers)|from here|from now|going forward|moving forward|in the future|in future|for good|for real|for ever|at all|or else|period|sent to (?:me|us|this number|my phone|my number)|to (?:me|us|this number|my phone|my number|this phone|our phone|our number)|(?:at|on) (?:this|my|our) (?:work |home |personal )?(?:number|phone|line)|all of (?:them|it|these)|completely|entirely|altogether|permanently|whatsoever|not|sent|going|coming|coming to (?:me|my phone|this number)|off|today|this instant|stop|you|being|too|also|as well|after this|so|many|is|what i want|what i said|means|no|yes|effective|wtf|smh|ffs|fyi|idiots?|assholes?|jerks?|morons?|creeps?|people|is all|enough|everyone|for me|for us|for this number|for my number|for my phone|i am getting|im getting|i get|i keep getting|i receive|you send|youre sending|your sending|you sent|you are sending|you keep sending|been getting|that you send|you keep sending me|i have been getting|ive been getting|that i get|i want|we want|i ask|we get|were getting|number|phonenumber|its|it is|with you|with your (?:school|studio|company)|about (?:this|it|anything|your (?:school|studio|classes|gym|programs?|business|events))|and (?:dont|never) (?:text|contact|message|call|write|bother)(?: me| us| this number)?) )*/,
  complaint:
    /(?: |^)(?:(?:told|asked|said|tell|ask|texted|replied|requested) (?:you )?(?:to )?(?:stop|already|before|this|that|it|twice|times|many|so many|three|[0-9]|remove|take|not|unsubscribe|optout)|(?:told|asked) you|not interested|nolonger|moved(?: away| out| to| last| from| and| in| back)?(?! the )|wrong (?:number|person|phone)|(?:dont|doesnt) (?:have|know|live|attend|go|dance|take|want|recognize|come|need|even|work|use|belong)|(?:didnt|never) (?:sign|sign up|signed|ask|asked|subscribe|subscribed|consent|give|gave|gave you|opt|optedout|enroll|enrolled|agree|agreed|heard|authorize|join|joined|been|attended)|graduated|spam|spamming|harass|harassing|harassment|annoying|annoyed|sick of|tired of|fed up|report|reporting|lawyer|attorney|sue|suing|legal|illegal|fcc|police|block you|blocking you|block this|blocking this|blocked you|enough|every (?:day|single|hour|week)|last (?:time|warning)|second time|third time|how many times|(?:still|keep|keeps|constantly) (?:getting|texting|sending|messaging|receiving|bothering)|not my|isnt my|not (?:a|your) (?:student|customer|client|parent|member)|too many|so many|ridiculous|unwanted|bothering|bother me|invasion|privacy|scam|who (?:is this|are you|this is)|quit (?:months|years|last|in|a|the|dance|gymnastics|already|class|classes|dancing)|(?:left|leaving) (?:the|your|last|in|months|years|a)|withdrew|wont be (?:back|returning|coming)|not (?:coming|returning|going) back|not returning|new (?:school|studio|gym) |another (?:school|studio|gym)|different (?:school|studio|gym)|dropped out|aged out|off my|clogging|waking|wakes|woke|costs|charged|charges me|pay per|pay for each|limited (?:data|plan|texts)|havent (?:been|gone|attended|lived|danced|had)|hasnt (?:been|gone|attended|danced|had)|doesnt (?:go|dance|attend)|not (?:attending|enrolled|a member|with you)|passed away|died|done with|driving me (?:crazy|nuts|insane)|leave me alone|go away|lose my number|remove me|take me off|(?:want|need) (?:it|this|these|them) to stop|dont text|stop texting|phone number is|on do not call|bye) /,
};
