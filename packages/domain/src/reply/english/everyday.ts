import { first, somewhere } from '../patterns.js';

/** Anywhere beside "stop", these speak of lessons, money, mail, places or other people. */
export const EVERYDAY_SUBJECT = somewhere(
  `class(?:es)? | lessons? | practices? | recitals? | teams? | rosters? | wait ?lists? | schedules? | sessions? | camps? | party | parties | meets? | shows? | competitions? |
  ballet | tap | jazz | dance | gymnastics | guitar | karate | soccer | medication | medical | treatment | trips? | early | mid | piano | music | song | rehearsals? | costumes? | spots? | memberships? | registration | enrollment | orders? | tickets? | yearbook | photos? | pictures? | pics? | videos? |
  fees? | charges? | cards? | payments? | auto ?pay | autopay | drafts? | renewal | withdrawals? | bill | billing | invoices? | tuition | account(?! [0-9]) | refund | plan |
  volunteers? | carpool | snacks? | candy | makeups? | make ups? | trials? | privates? | e ?mails? | emails? | newsletters? | app | portal | website | calls? | shuttle | bus | car | van | ride | traffic |
  laps? | bath | bank | church | rink | cones | trail | hallway | stairs | store | starbucks | target | costco | walmart | mall | desk | office | lobby | door | gate | corner | street | st | ave | road | parking | lot | driveway | house | pool | gas | coffee | food | lunch | dinner |
  bathroom | potty | rain | snow | storm | wind | clock | timer | alarm | treadmill | presses | whistle |
  he | she | they | him | her | his | hers | their | hes | shes | theyre | kids? | child | children | girls? | boys? | teachers? | coach | coaches | students? | everyone | everybody | baby`,
);

/** Right after "stop", these begin what one stops or where, or the praise one cannot bear. */
export const EVERYDAY_AFTER = first(
  `by | at(?! (?:this|my|our|once|phonenumber) ) | in(?! (?:the )?future ) | over | off | on(?! (?:this|my|our) ) | here | there | near | outside | behind | inside | up | down | through | right | short | then | once | past | just | across | between | under | along | around | next | home | first | together |
  before | after | when | whenever | while | tomorrow | later | tonight | sometime | anytime | [a-z]+day | with (?:the|all the|your) | me if | everyone | everybody | anyone | those | press |
  every [0-9]+ | every other | number [0-9]{1,4} | this (?:is|was)(?! [a-z]+ $) | [a-z]+ (?:from|right|before|(?:at|on|in) (?:the|a|his|her|[0-9]{1,4}|[a-z]+day)) | to(?! $| (?:phonenumber|this|my|our|me|us|[0-9]{5,}) ) | au | chez | en | sign | signs | light | lights | watch | watches | motion | start | sub | loss | gap | action |
  one | two | three | [0-9]{1,4}(?= $| (?:on|at|is|was|and|for|by|then|min|mins|minutes|more) ) | or(?! (?:i|ill|we|well|im) ) | it | is | was | were | that | thats | what(?! (?:is|are|do) ) | where | who | why(?! (?:are|do|am) ) | how(?! (?:do|can) ) | if | the | an? | so | too | such | lol | very | as(?! (?:of|requested|per) ) | his | mom | mommy | dad | daddy | mama |
  and(?! (?:block|remove|delete|report|unsubscribe|optout|dont|never|no|leave|lose|take me|please|quit|end|cancel|desist) ) |
  (?:my|our)(?! (?:number|phone|texts?|name|cell|line) ) | (?:[a-z]+ly )?(?!(?:nothing|during) )[a-z]{2,}ing | (?:you|your|youre|yall) (?:are |going to |gonna |two |guys )?(?:gonna|making|make|silly|guys|are|two|too|so) | playin |
  for (?:an?(?! (?:while|bit|few) )|some|the(?! (?:time being|moment|summer|season|year|month|week|holidays|winter|fall|spring|[a-z]+ family) )|his|her|their|your|water|ice|milk|breakfast|directions|pick ?up|drop|pizza|tacos|groceries|donuts|dessert|[0-9]{1,3})`,
);

/** The same after "opt out" and "unsubscribe", which are said of many things. */
export const EVERYDAY_AFTER_LEAVING = first(
  `of | from | me | us | out | forms? | option | fee | policy | process | letter | sent | attached | deadline | and(?! (?:block|remove|delete|report|dont|never|stop) ) | button | link | page | this (?:time|year|season|month|week|round) | or | is | was | for(?! (?:this|now|good|all|both|me|us|my number|our number|phonenumber|[a-z]+ family) )`,
);

/** The same after "revoke". */
export const EVERYDAY_AFTER_REVOKING = first(
  `his | her | hers | their | the | access | pick ?up | (?:my|our)(?! (?:consent|permission|authorization|number|optin|opt in|agreement) )`,
);

/** Right before "stop", these make it a thing, a deed of somebody, or a word that is only named. */
export const EVERYDAY_BEFORE =
  / (?:i|we|you|it|this|that|they|these|those|ill|well|id|wed|lets|let|us|me|who|to|gonna|going|hell|shell|hed|shed|theyll|youll|extra|new|wheezing|replying|sending|texting|responda|responde|repondez|will|would|can|could|must|should|might|may|do|does|did|has|have|had|cant|wont|dont|never|not|and|or|the|an?|my|our|your|his|its|text|texted|texts|reply|replied|send|sent|say|says|said|hit|hits|type|typed|push|pushed|press|pressed|read|word|undo|is|was|are|be|mean|means|meant|at|of|in|on|for|from|by|with|until|till|when|if|then|than|non|more|hard|complete|dead|emergency|sudden|hockey|snowplow|cream|bakery|school|library|park|playground|museum|potty|red|green|[0-9]+(?:st|nd|rd|th)|bus|pit|truck|rest|train|tram|metro|subway|quick|next|last|first|final|one|two|second|short|full|back|door|f|wait|oh|ah|aw|hey|hmm|ha|haha|lol|gosh|god|man|girl|just) $/;

/** Who is out of breath with laughter does not ask a school for anything. */
export const EVERYDAY_MOOD = / (?:im|were|i am) [a-z]+ing /;

/** "Quit Lopez family"; who cancels a family may mean its lesson. */
export const A_FAMILY = /^ (?:the )?(?:[a-z]+ ){1,2}family $/;

/** All that may stand beside "cancel", "end" or "quit", which are about a class when anything else does. */
export const OF_TEXTS_ONLY =
  /^ (?!(?:[a-z]+ )*(?:of|my|our|for|on|at|to|from|your) $)(?:(?:these|those|this|everything|all|any|further|future|more|of|please|now|forever|again|completely|texts?|messages?|sms|contact|communications?|service|notifications|alerts|for|on|at|to(?= (?:my|this|our|phone) )|my|this|our|number|phone|phonenumber|[0-9]{5,}|x?2|from|you|your|school|studio|stop|block|no|wtf) )+$/;
