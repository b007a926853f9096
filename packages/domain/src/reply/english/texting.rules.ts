import { compileRules } from '../patterns.js';
import { ENGLISH_WORDS } from './vocabulary.js';

/** Stop texting me, stop these texts, no more texts. The notation is explained at `compilePattern`. */
export const TEXTING_RULES = compileRules('en', ENGLISH_WORDS, [
  [
    'stop-including',
    'closed',
    '{stop} [adding|including|putting|having|keeping|leaving] {mine} [to|in|on] {whichList}*4 {list}',
  ],
  [
    'stop-texts',
    'closed',
    '[stop|cancel|end|quit] [my|the|this|your]? subscription to {which}*3 {textsOnly}',
  ],
  ['stop-texts', 'doubt', '^[cancel|end] [my|the|this]? subscription'],
  ['turn-off-news', 'strict', '[turn|shut|switch] [these|those|these things] off'],
  ['turn-off-texts', 'closed', '[turn|shut|switch] my? {which}*3 {news} off'],
  ['no-more', 'strict', '[no more|no further] {contacting} to? {me}'],
  [
    'no-more',
    'strict',
    '<!{anybody} [text|message|contact|bother|disturb|write|send|email and text] [me|us|this number] [no more|nolonger] {which}*3 {texts}?',
  ],
  ['email-instead', 'doubt', '[i|we] [only|just] [want|need|would like|like] [email|emails|e mails]'],
  ['email-instead', 'doubt', '[prefer|want|like|need] [email|emails|e mails] only'],
  [
    'email-instead',
    'doubt',
    '^[by|via|use|through|send|just|only|contact me by]*2 [email|emails|e mail|e mails|mail] only',
  ],
  [
    'email-instead',
    'doubt',
    '^[by|via|use|through|send|just|contact me by]*2 only [by|via|use|through|send]? [email|emails|e mail|e mails]',
  ],
  [
    'stop-texts',
    'closed',
    '[stop|end|cancel|quit] [everything|anything|all|whatever] that? you [send|are sending]',
  ],
  ['no-texts', 'strict', '[but|just|so] no more? {textsOnly}'],
  [
    'stop-or-else',
    'closed',
    '[any|all|if]? [further|more|additional|future|another] {texts} will be [reported|blocked|considered|forwarded]',
  ],
  [
    'stop-this',
    'strict',
    '[stop|quit] [this|that|the|all this] [nonsense|crap|shit|bs|garbage|spam|harassment]',
  ],
  ['go-away', 'doubt', '^go away'],
  [
    'email-instead',
    'doubt',
    '^[email|e mail|mail] [me|us]? [instead of|rather than|not] [texting|texts?|messaging|messages]',
  ],
  ['stop-texts', 'strict', '^stop [my|the|this]? [subscription|subscriptions]'],
  ['stop-this', 'strict', '[stop|quit|enough] with {these}'],
  [
    'stop-texting-another',
    'doubt',
    '{stop} {contacting} my [husband|wife|ex|mom|mother|dad|father|son|daughter|kids?|child|spouse|boyfriend|girlfriend|parents?|sister|brother]',
  ],
  ['no-texts', 'strict-statement', '^no {which}*2 [alerts|notifications]'],
  ['turn-off-texts', 'closed', '[turn|shut|switch] my? {which}*4 {texts} off'],
  ['stop-texts', 'closed', '{stop} {these} [on|to|at] [my|this|our] [phone|number|line]'],
  [
    'stop-this',
    'strict',
    '[what|how|where|which word|what word] [do|can|should|must|to] [i|we|you]? [text|send|reply|do|go|press|say|type]? to? [stop|end] {these}',
  ],
  ['stop-texting', 'closed', '[asked|told|asking|telling|tell] you to {stop} {contacting} {me} {howOften}'],
  [
    'stop-texting-so-often',
    'doubt',
    '<!{speaker} {stop} {alongside}*4 {contacting} {alongside}*3 {me}? {howOften} [(?:a|per|every|each) (?:day|week|month|night|morning)]?',
  ],
  [
    'stop-texting',
    'sentence',
    '{stop} !{otherWay} {alongside}*4 {contacting} {alongside}*3 [to|with]? {me} !{howOften}',
  ],
  ['stop-texting', 'closed', '{stop} !{otherWay} {alongside}*4 {contacting} {alongside}*2 {which}*5 {texts}'],
  [
    'stop-texting',
    'strict',
    '<!{speaker} {stop} !{otherWay} [all|any]? {alongside}*2 {contacting} {alongside}*3 !{howOften}',
  ],
  ['stop-sending', 'open', '{stop} {sending} {me}? {which}*5 to? {texts}'],
  ['stop-sending', 'open', '{stop} {sending} {me}? {which}*5 {news}'],
  ['stop-sending', 'strict', '{stop} {sending} to? {me} [any|all|all of|so much|more|your]? {these}?'],
  ['stop-sending', 'strict', '{stop} {sending} {me}? [anything|anything else]'],
  ['stop-sending', 'strict', '{stop} {sending} [so much|so many|all]? {these} to? {me}?'],
  ['stop-texts', 'open', '{stop} {which}*5 {textsOnly}'],
  ['stop-texts', 'closed', '{stop} {which}*5 {textsOrText}'],
  [
    'stop-texts',
    'closed',
    '{stop} [with]? [each|every] [and every|single|one of (?:the|these|your)|last]? {which}*3 {textsOrText}',
  ],
  [
    'stop-texts',
    'strict',
    '{stop} [with]? [the|this|all|all of|your|these|any|further|constant] {which}*3 [texting|messaging|spamming|spam texting]',
  ],
  ['stop-texts', 'closed', '{stop} {which}*5 {news}'],
  [
    'texts-must-stop',
    'closed',
    '{which}*4 {texts} [just|really]? [need|needs|have|has|must|should|better|has got|have got|ought|gotta] to? [stop|end|cease]',
  ],
  [
    'texts-must-stop',
    'closed',
    '[make|want|need|would like|like|get|have] {which}*4 {textsOnly} [to]? [stop|end|cease|stopped|ended]',
  ],
  ['turn-off-texts', 'open', '{turnOff} my? {which}*5 {textsOrTexting}'],
  [
    'turn-off-news',
    'strict',
    '{turnOff} {which}*5 [alerts|notifications|reminders|updates|all contact|all communications?]',
  ],
  [
    'no-more',
    'closed-statement',
    '^[no|and|so|but|want|i want|we want|i would like|we would like|id like|wed like|i said|there should be|thats|that is|its]? [no more|enough|zero|no further|no additional|not one more|not another|not a single] [of|with|sending|sending me|receiving|getting]? {which}*5 {texts} ![from me|coming|going|came|since|yet|received|come]',
  ],
  [
    'no-more',
    'strict-statement',
    '^[no|and|so|but|i want|i said]? [no more|enough|no further] of? {which}*4 {news}',
  ],
  [
    'no-more',
    'closed-statement',
    '[no more] [of these|of the|of your]? [texts|messages|texting|messaging] ![from me|coming|going|came|since|yet|received|come]',
  ],
  ['no-more', 'strict-statement', '^no more [of]? [sending me|sending]? {these}'],
  [
    'no-texts',
    'strict-statement',
    '^[i said|and|but|want|i want|we want]? no [text|sms|group|your|of|the|spam|mass|automated|calls|phone calls|calls or|calls and|emails|or|no]*4 [texts|messages|texting|messaging|sms|solicitations?|contact|soliciting|spam]',
  ],
  [
    'why-keep',
    'doubt',
    'why [do|are|did] you [keep|still|always]? [texting|messaging|contacting|sending] {me}',
  ],
  [
    'had-enough',
    'doubt',
    '[done with|sick of|tired of|fed up with|had enough of|hate|annoyed (?:by|with)|too many|way too many|never signed up for|didnt sign up for|never asked for|didnt ask for] {which}*5 {textsOnly}',
  ],
  ['stop-or-else', 'strict', '{threat} {warning}*2 [this|you|number|it|your]*3 {warning}*2 if you dont stop'],
]);
