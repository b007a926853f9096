import { somewhere, type Weights } from '../patterns.js';
import { OURS } from './vocabulary.js';

/** What counts for and against a request in English. */
export const ENGLISH_EVIDENCE: Weights = {
  ending: new RegExp(
    ' (?:stop|quit|cease|discontinue|halt|shut off|disable|deactivate|unsubscribed?|unsubscribing|optout|optingout|removed?|removal|' +
      'deleted?|take|taken|dropped|erased?|exclude|unenroll|unlist|uncheck|get off|get me off|no more|no further|refuse|decline|' +
      'turn(?= (?:[a-z]+ ){1,3}off )|turn off|turned off|' +
      '(?:appreciate|prefer|like|rather|want|wish|ensure|sure|elect|choose|decided|ask|asking|request|requesting) (?:[a-z]+ ){0,3}(?:not|nolonger|dont)) ',
    'g',
  ),
  asking:
    / (?:you|to|and|so|then|be|get|gets|have|want|now|number|could|can|should|must|us|me|or|anymore|there|appreciate|prefer|phone|id|wed|i|we) $/,
  evidence: [
    {
      name: 'texts',
      weight: 2,
      sign: /^ (?:[a-z]+ ){0,6}(?:texts|messages|texting|messaging|texted|messaged|sms|notifications?|alerts?|reminders|text (?:messages?|lists?|alerts?|chain|thread)) /,
    },
    {
      name: 'own-number',
      weight: 1,
      sign: /^ (?:[a-z]+ ){0,5}(?:me|us|(?:my|this|our|these|both|the) (?:[a-z]+ )?(?:numbers?|phone|name|info)|phonenumber|myself) /,
    },
    {
      name: 'list',
      weight: 1,
      sign: / (?:from|off|of|on|in) (?:(?:your|the|this|that|these|those|any|all|every|whatever|of|text|texting|texts|sms|group|message|messaging|contact|school|studio|gym) ){0,5}(?:lists?|system|database|records|contacts|texts|messages) /,
    },
    {
      name: 'class-or-money',
      weight: -4,
      sign: somewhere(
        `class(?:es)? | lessons? | practices? | recitals? | teams? | rosters? | wait ?lists? | waiting | schedules? | sessions? | camps? | events? | part(?:y|ies) | meets? | shows? | competitions? |
        ballet | dance | tap | jazz | gymnastics | swim | swimming | piano | music | rehearsals? | costumes? | spots? | memberships? | registration | enrollment | orders? | tickets? |
        fees? | charges? | charging | cards? | payments? | autopay | bill | billing | invoices? | tuition | account | refund | photos? | pictures? | videos? | pics | volunteers? | carpool | snacks? | pick ?up | emergency`,
      ),
    },
    {
      name: 'somebody-else',
      weight: -4,
      sign: somewhere(
        `he | she | they | him | her | his | hers | their | kids? | child | children | daughters? | sons? | teachers? | coach | coaches | parents? | moms? | dads? | ex | husbands? | wife | friends? | girls? | boys? | everyone | anyone | people | students? | someone | somebody`,
      ),
    },
    {
      name: 'another-person',
      weight: -4,
      sign: new RegExp(
        ` (?:remove|take|delete|drop|erase|exclude|unsubscribe|unlist) (?!${OURS} )[a-z]+ (?:(?!${OURS} )[a-z]+ )?(?:from|off) `,
      ),
    },
    {
      name: 'limit-or-question',
      weight: -4,
      sign: somewhere(
        `about | regarding | during | while | when | until | till | unless | if | before | after | except | only | instead | late | early | night | pm | am | morning | weekends? | twice | times a | [0-9]+ times | double | duplicate | today | tonight | tomorrow | because |
        driving | drive | coming | going | came | through | [a-z]+day | [a-z]+days | lists? (?:for|of) | my end | (?:i|we) (?:should|need to|have to|must|gotta|had to|better) (?:stop|quit) | got (?:removed|taken) | fix | makeup | alarm |
        what | why | did | does | was | were | had | how come | which | so (?:much|many|often) | as`,
      ),
    },
    {
      name: 'another-matter',
      weight: -4,
      sign: somewhere(
        `emails? | e ?mails? | newsletters? | calls? | calling | voicemails? | app | portal | website | facebook | instagram | fb | ig | whatsapp | band | group chat | link | links |
        keep | keeps | add | put | resume | start | continue | sign up | subscribe | switch | move | change | new | other | wrong | back | (?:im|were|am|are|is|isnt|still|been|why) (?:not )?(?:get|getting|receiving) | missed | missing | miss | accidentally | mistake | accident | need to know | let me know | thanks for`,
      ),
    },
  ],
};
