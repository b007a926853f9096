import type { Vocabulary } from '../patterns.js';

/** What else may be taken off a list of texts: the writer, a number, or things. */
export const OURS =
  '(?:me|us|my|myself|ourselves|this|that|our|these|those|it|the|both|all|any|every|an?|mine|phonenumber|numbers?|name|names|phone|you|your|yourself|off|out|from|or|and|contact|info|everything|self|part|down|away|care|please|to)';

export const ENGLISH_WORDS = {
  /** Who says of themselves that they stop, or do not text. */
  speaker: `(?:i|we|ill|well|lets|gotta|imma|they|he|she) ?(?:should|need to|have to|can|will|must|better|gotta|got to|am going to|going to|had to|want to|would|could|might|may|really|usually|still)?`,
  anybody: `(?:i|we|ill|well|lets|gotta|imma|you|they|he|she) ?(?:should|need to|have to|can|will|must|better|gotta|got to|am going to|going to|had to|want to|would|could|might|may|really|usually|still)?`,
  stop: `stop | quit | cease | discontinue | halt | desist | desist from | refrain from | avoid | cease and desist | lay off |
    (?:stop|quit|knock|cut|be done|enough|stop it|quit it|knock it off|cut it out|stop already) with | knock off | be done`,
  turnOff: `end | cancel | disable | turn off | turning off | shut off | switch off | deactivate | kill | suspend |
    terminate | eliminate | shut down | cancelling | canceling | get rid of | put an end to`,
  contacting: `texting | messaging | contacting | spamming | harassing | bothering | bugging | pestering | pinging |
    notifying | hounding | annoying | blasting | writing | reaching out | reaching out to | hitting up | blowing up |
    disturbing | communicating | communicating with | soliciting | text | message | contact | bother | sms | stalking | (?:blowing|hitting|lighting) (?:me|us|my phone|our phones?)(?: up)? |
    (?:filling|clogging|cluttering|flooding|spamming|bombing|bombarding)(?: up)? (?:my|our) (?:inbox|phone|phones|messages) |
    sending texts | sending messages | contact with | bombarding | flooding | sending text`,
  alongside: `calling | emailing | texting | messaging | contacting | spamming | harassing | bothering | and | or | me | us`,
  /** "Stop calling and text me" asks for texts. */
  otherWay: `(?:calling|phoning|emailing|mailing|calls|emails)(?: me| us)?(?: or (?:calling|emailing|phoning))?(?: me| us)? (?:and |but |instead )?(?:text|message|sms)(?: me| us| instead|(?= $))`,
  howOften: `twice | (?:[0-9]+|two|three|four|five|several|many|multiple|a million|a hundred|so many) times`,
  sending: `sending | send | sent | getting | receiving | giving | forwarding | with sending`,
  contact: `text | message | alert | contact | sms | bother | notify | write | write to | reach out to | reach out | ping |
    harass | spam | bug | texting | messaging | contacting | bothering | disturb | hit up | solicit | send texts to |
    send messages to | send text to | send message to | (?:call|text|message|email|contact|write) (?:and|or) (?:call|text|message|email|contact|write) |
    call text or email | text call or email`,
  never: `dont | never | nolonger | not | not to | dont you dare | do no | no | never again | dont keep | dont be | dont let anyone`,
  me: `me | us | phonenumber | my family | our family | both of us | me and my (?:wife|husband|family|spouse) | people |
    strangers | random people | (?:this|my|our|his|her) (?:work |business |personal |home |private )?(?:number|phone|phones|line)(?: phonenumber)?`,
  backOrThing: `back | the | an? | your | my | that | what | how | where | on (?:facebook|messenger|instagram|fb|ig|whatsapp) | while driving | pics | pictures | directions | it`,
  texts: `texts | text | messages | message | sms | texting | messaging | mensajes | textos | imessages? |
    (?:text|message|group|mass|spam|robo) (?:thread|texts?|messages?|chain|alerts?|notifications?|blasts?|updates?|reminders?) |
    group chat | robotexts? | texts? alerts? | texts? (?:reminders|updates|notifications)`,
  textsOrText: `texts | text | messages | message | sms | mensajes | textos | imessages? | group chat | robotexts? | texts? alerts? | texts? (?:reminders|updates|notifications) |
    (?:text|message|group|mass|spam|robo) (?:thread|texts?|messages?|chain|alerts?|notifications?|blasts?|updates?|reminders?)`,
  textsOnly: `texts | messages | sms | messaging | mensajes | text (?:alerts?|messaging|notifications?|updates?|reminders?|blasts?|list|service|thread|subscription) |
    texts (?:alerts?|subscription|service|reminders?) | sms alerts? | message alerts? | group texts? | group chat`,
  textsOrTexting: `texts | messages | sms | messaging | texting | mensajes | text (?:alerts?|messaging|notifications?|updates?|reminders?|blasts?|list|service|thread|subscription) |
    texts (?:alerts?|subscription|service|reminders?) | sms alerts? | message alerts? | group texts? | group chat`,
  news: `notifications? | alerts? | notices | reminders | updates | blasts? | spam | junk | promos? | promotions? | ads |
    advertisements? | advertising | announcements? | communications? | correspondence | solicitations? | contact | offers |
    thread | chat | pings | marketing`,
  these: `this | these | those | them | all this | all these | all of this | all of these | this stuff | these things |
    that stuff | stuff | things | crap | this crap | that crap | shit | this shit | that shit | bs | this bs | garbage | nonsense | this nonsense | any of (?:this|these)`,
  anything: `anything | anything else | anything more | another thing | things | one more thing`,
  which: `the | these | those | this | that | your | all | all of | any | anymore | more | further | future | such | so many |
    too many | of | with | automated | automatic | auto | mass | bulk | random | unwanted | annoying | stupid | dumb |
    ridiculous | constant | endless | incessant | nonstop | daily | weekly | dance | gymnastics | swim | swimming | music | school | studio | gym | group | marketing |
    promotional | spam | spammy | junk | unsolicited | other | additional | multiple | phone | robo | company | business |
    from you | and | or | text | sms | calls | call | emails | me | us | kind of | types? of | kinds of | useless | pointless |
    irritating | a single | another | even one more | one more | no more | no | new | a | long | reminder | notification | alert | early morning | late night | non stop`,
  remove: `remove | removing | take | delete | drop | erase | scratch | get | pull | cut | unlist | strike | kick | exclude |
    omit | purge | wipe | scrub | clear | taking | deleting | dropping | unsubscribe | unenroll | unregister | deregister | disconnect | deactivate | boot | leave | have | block | keep`,
  mine: `me | us | myself | everyone (?:in|at) (?:my|our|this) (?:house|home|household|family) | my family | our family | all of us | both of us | me and my (?:wife|husband) | phonenumber | number | my phone | this phone | me and my number | my name and number |
    my number and name | (?:my|this|our) (?:numbers?|info|information|contact info|contact information|contact details|contact|details|data)(?: phonenumber)? |
    number phonenumber | my phone phonenumber | both (?:of )?(?:our |my |these |the )?number`,
  /** Whoever is named here is not the writer, or not the writer alone. */
  anotherPerson: `(?:my|our|the) (?:husband|wife|ex|mom|mother|dad|father|son|daughter|kids?|child|sister|brother|grandma|grandpa|nanny|sitter|babysitter) |
    (?!${OURS} )[a-z]+(?: (?!${OURS} )[a-z]+)?`,
  textsOrList: `texts | messages | texting | alerts | notifications | reminders | group text |
    (?:text|texting|texts|sms|message|messages|messaging|reminder|notification) (?:lists?|chain|thread|group|alerts|system|service|reminders|updates)`,
  noTexts: `no texts | no texting | no sms | (?:no texts )?emails? only | optedout | unsubscribed | not texting | dont text`,
  /** "I would rather not send …" is about what the writer sends. */
  ownChoice: `(?:i|we|id|wed) (?:would |will |can |do )?(?:rather|prefer|prefer to|could|might|should|did|may)`,
  threat: `block | blocking | blocked | report | reporting | reported | sue | suing | police | cops | lawyer | attorney | fcc | harassment | complaint`,
  warning: `i | ill | im | we | were | will | am | going | gonna | to | be | my | a | the | have | file | filing | calling | call | get | getting | contact | contacting`,
  settings: `my (?:(?:texts?|contact|communications?) )?(?:preferences?|settings?)`,
  from: `from | off | out | of | off of | out of | from off | form | frm | removed from | taken off`,
  list: `lists? | database | system | contacts? | texts? | texting | messages? | messaging | sms | thread | chat | group |
    chain | text chain | string | loop | distribution | records | files? | directory | address book | phone book | phones? | alerts? | notifications? | service | blasts? |
    updates | reminders | mailings? | phonebook | subscriptions? | communications? | spam |
    promotions | solicitations | messages? list | rolodex`,
  whichList: `your | this | these | those | all | all of | all your | any | any and all | of | text | texting | texts | sms |
    messaging | message | contact | call | calling | phone | marketing | mailing | distribution | notification | alert | group |
    spam | blast | robo | promotional | promo | subscriber | subscription | stupid | annoying | ridiculous | school | studio | gym |
    company | mass | automated | communication | contacts | and | future | further | every | whatever | solicitation | broadcast |
    the (?:text|texting|sms|texts|messaging|message|messages|group|contact|call|calling|phone|marketing|mailing|distribution|notification|notifications|alert|alerts|spam|blast|group text)`,
  textList: `lists? | texts? | messages? | texting | database | thread | chat | alerts? | notifications? | mailings? | system | service | blasts? | group text | chain`,
  keepGetting: `get | receive | be getting | be receiving | have | getting | receiving | see | hear | read | keep getting |
    keep receiving | be sent | continue receiving | continue to receive | continue getting | deal with | accept`,
  wantNot: `(?:dont|nolonger|never|not|do no|didnt|wouldnt) (?:want|wish|need|care|desire|intend|consent|agree|require|like|choose)(?: to| for)?(?: keep| continue)? |
    (?:would prefer|prefer|would rather|id rather|wed rather) not(?: to)? | not interested in | no interest in | no desire to | no need for |
    nolonger interested in | uninterested in | no want | not wanting | (?:choose|chose|choosing|decided|elect|ask|asking|request|wish) not to | not looking(?: to| for)?`,
  consent: `consent | permission | authorization | opt in | optin | agreement`,
  unsubscribe: `unsubscribe | unsubscribing | optout | optingout | deregister | unregister | unenroll`,
} satisfies Vocabulary;
