import { compileRules } from '../patterns.js';
import { ENGLISH_WORDS } from './vocabulary.js';

/** Do not text me, I do not want your texts, I asked before. The notation is explained at `compilePattern`. */
export const WANTING_RULES = compileRules('en', ENGLISH_WORDS, [
  [
    'dont-include',
    'closed',
    '{never} [include|add|put|keep|have|leave] {mine} [in|on|to|with] [your|these|this|any|the text|the group|future|all] {whichList}*3 {list}',
  ],
  ['set-to-no-texts', 'closed', '[put|set|mark|change|switch|move|list] {mine} [down|to|as|for]*2 {noTexts}'],
  [
    'set-to-no-texts',
    'closed',
    '[put|set|mark|change|switch|update] {settings} [down|to|as|for]*2 {noTexts}',
  ],
  [
    'dont-want',
    'closed',
    '{wantNot} [me|us|my number|our number|my name|my phone] [on|in] [your|this|these|any|any of your] {whichList}*3 {list}',
  ],
  [
    'dont-text',
    'strict',
    '<!{anybody} [dont|never|no] [call|text|contact|message|email] [or|and|nor] [call|text|contact|message|email] {me}?',
  ],
  ['dont-want', 'strict', '[dont|nolonger] [want|wish for|need] {which}*4 {news}'],
  [
    'already-asked',
    'open',
    '[what part of|which part of|do you not understand|dont you understand|did you not understand] the? word? [stop|unsubscribe]',
  ],
  ['dont-text', 'sentence', '<!{anybody} {never} {contact} to? {me} !{backOrThing}'],
  ['dont-text', 'sentence', '[can|could|would|will] you not {contact} to? {me} !{backOrThing}'],
  ['dont-text', 'sentence', '[told|asked|said|tell|begged] you {never} {contact} to? {me}'],
  ['dont-text', 'strict-statement', '^[dont|never|do no|no|not|nolonger] [text|message|texting|contact|sms]'],
  [
    'dont-text',
    'closed-if-limited',
    '<!{anybody} [dont|never] [text|message|contact|sms] ![me|us|while|and drive|pics|pictures|photos|videos?|her|his|my|them|him|their|the|a|your|and|back|you]',
  ],
  [
    'dont-send',
    'open',
    '<!{ownChoice} {never} [send|sending|forward|give] to? {me}? {which}*5 [texts|messages|sms|text messages|text alerts?|text blasts?|mensajes]',
  ],
  [
    'dont-send',
    'closed',
    '<!{ownChoice} {never} [send|sending|forward|give] to? {me}? {which}*5 [text|message|notifications?|alerts?|reminders|updates|blasts?|spam|junk|promos?|promotions?|ads|advertisements?|solicitations?]',
  ],
  ['dont-send', 'strict', '<!{ownChoice} {never} [send|sending] to? {me} [any|anymore|more]? of? {these}?'],
  ['dont-send', 'strict', '<!{ownChoice} {never} [send|sending] {me}? {anything} to? {me}?'],
  ['dont-send', 'strict', '<!{ownChoice} {never} [send|sending] [any|anymore|more]? of? {these} to? {me}?'],
  ['dont-want', 'open', '{wantNot} {keepGetting}? {which}*5 {textsOnly}'],
  ['dont-want', 'closed', '{wantNot} {keepGetting} {which}*5 {news}'],
  [
    'dont-want',
    'closed',
    '{wantNot} {keepGetting}? [another|one more|any|any more|anymore|a single] [text|message]',
  ],
  [
    'dont-want',
    'strict',
    '[dont|nolonger] [want|wish|need|care] to [get|receive|see|keep getting|keep receiving|be getting|be receiving] [any|more|anymore]? of? [these|those|this|them]',
  ],
  ['dont-want', 'closed', '{wantNot} be? [texted|messaged|contacted|bothered|notified|spammed]'],
  [
    'dont-want',
    'closed',
    '[rather|prefer|prefer that|rather that] you [didnt|not|dont|stop|stopped|quit] {contact} {me}?',
  ],
  [
    'dont-want',
    'closed',
    '[dont|nolonger|never] [want|wish] [to be|being]? [getting|receiving]? {which}*5 texting',
  ],
  [
    'dont-want',
    'strict',
    '[dont|nolonger] [want|wish|care|wish for|(?:want|wish|need|care) to (?:get|receive|see|keep getting|keep receiving|be getting|be receiving)] [any|more|anymore|any more]? of? [these|this|those|them|this stuff|these things|this crap|this shit|this spam|spam|your spam|anything] [anymore|again|from you|on my phone|at all|to my phone|to this number|sent to me]',
  ],
  [
    'dont-want',
    'closed',
    '[dont|nolonger] [want|wish|care|like|need|appreciate] [to be|being|to get] [texted|messaged|contacted|bothered|notified|spammed]',
  ],
  [
    'dont-want',
    'closed',
    '[dont|nolonger] [want|wish|care|need] to be [on|in|part of|included in] {whichList}*4 [the]? [texts?|messages?|thread|chat|group text|texting list|text list|contacts|database]',
  ],
  [
    'dont-want',
    'closed',
    '[dont|nolonger] [want|wish|care|need] to be [on|in|part of] [your|this|these|any of your] {whichList}*3 [lists?|group|system]',
  ],
  [
    'dont-want',
    'closed',
    '[dont|nolonger|never] [want|wish|care|need|like] to? [hear from you|hear from your (?:school|studio|gym|company)|hear from this (?:school|studio|gym|number)|communication from you|contact with you]',
  ],
  [
    'dont-want',
    'closed',
    '[dont|nolonger|never] [want|wish|like] you to? be? {contact} [me|us|this number|my phone]',
  ],
  [
    'already-asked',
    'strict',
    '[i|ive|weve|we|have|already] [have|already]*2 [text|texted|replied|sent|said|typed|responded|told you to|asked you to|told you|asked you] [the word|with]? [stop|unsubscribe|optout|cancel|remove me]',
  ],
  [
    'already-asked',
    'strict',
    '[how many times] [do|must|have] [i|we] [have to|need to|had to|got to]? [say|said|tell you|told you|ask you|text|asked you|ask] to? [stop|unsubscribe]',
  ],
  [
    'already-asked',
    'strict',
    '[did you not|didnt you|dont you] [get|see|read|receive|understand] [my|the|what]? [stop|optout|unsubscribe]',
  ],
  ['already-asked', 'doubt', '[already] [optedout|unsubscribed]'],
  ['already-asked', 'doubt', '[i|we|ive|weve] have? [optedout|unsubscribed] [already|before|twice]'],
  [
    'stop-or-else',
    'closed',
    '{threat} [a|the|this|you|number|to|my|it|your|ill|be|will|and|for|spam|as]*4 if you [keep|continue|continue to]? {contact} {me} [again|one more time]?',
  ],
  ['stop-or-else', 'strict', '{threat} [you|this|number|this number|it]*2 if you [keep|continue] {contact}'],
  [
    'stop-or-else',
    'open',
    '{contact} {me} [again|one more time|anymore] [and|or|then]? {warning}*6 {threat}',
  ],
  [
    'stop-or-else',
    'open',
    '[one more|another|any more|anymore] [text|message|texts|messages] [and|or|then]? {warning}*6 {threat}',
  ],
  [
    'already-asked',
    'closed',
    '[asked|requested|told you|asking] [you]? [repeatedly|several times|many times|twice|before|already]? [to be|to get] [removed|taken off|unsubscribed|optedout] [from|off|of]? {whichList}*4 the? {list}?',
  ],
  ['already-asked', 'weak', '[i|ive] [have|already]*2 [optedout|unsubscribed]'],
]);
