import { compileRules } from '../patterns.js';
import { ENGLISH_WORDS } from './vocabulary.js';

/** Take me off your list, unsubscribe me, lose my number, I take my consent back. The notation is explained at `compilePattern`. */
export const LEAVING_RULES = compileRules('en', ENGLISH_WORDS, [
  [
    'remove',
    'closed',
    '[can|could|may|would] [my number|this number|our number|my phone] be [removed|deleted|taken off|erased] [off|from]? {whichList}*4 {list}?',
  ],
  [
    'opt-out',
    'weak',
    '[this is|consider this|process|honor|accept|here is|treat this as|take this as] [my|our|a|an|the] [official|formal|notice|request|to|of]*3 [optout|unsubscribe|removal|revocation|be removed|cancel texts] request?',
  ],
  [
    'on-the-list',
    'doubt',
    '[i|we|my number|this number] [shouldnt|should not] be [on|in] {whichList}*4 the? {list}',
  ],
  [
    'confirm-removal',
    'doubt',
    '[confirm|verify] [that]? [you have|you|youve|ive been|i have been|im|i am]? [removed|deleted|unsubscribed|optedout] {mine}?',
  ],
  [
    'on-do-not-call',
    'doubt',
    '[on|in] the [national|federal]? [do not|dont] [call|text|contact] [lists?|registry]',
  ],
  [
    'remove',
    'closed-statement',
    '[my number|this number|our number] [needs to be|must be|should be|has to be|to be|off|removed from|taken off] [removed|deleted|taken off|off|from]? {whichList}*4 the? {list}',
  ],
  [
    'remove',
    'strict-statement',
    '[want|like|need|have|ensure|make sure|sure|see that|get] [my number|this number|our number] [is|gets|be|to be]? [removed|deleted|taken off|off|erased] [from your list|from the list|from your system|from your texts]?',
  ],
  [
    'remove',
    'strict-statement',
    '[my number|this number|our number] [needs to be|must be|should be|has to be] [removed|deleted|taken off|erased]',
  ],
  [
    'remove',
    'closed',
    '[remove|take|delete|get] it [off|from|off of|out of] [your|this|the|the text|any] {whichList}*3 {textList}',
  ],
  [
    'removed',
    'closed',
    '[be|being|get|have me|have us] [removed|taken off|dropped|deleted] from? [texts|messages|texting|text alerts]',
  ],
  [
    'remove-name',
    'doubt',
    '[take|get|remove|cross|scratch|delete|strike] [my|our] [names?] [off|out|from here|off of here|off this|off of this|off these]?',
  ],
  ['remove', 'closed', '[remove|take|delete|get] my name {from} [your|this] {whichList}*3 {textList}'],
  ['removed', 'closed', 'removal from [your|this|the|text|texting|all] {whichList}*3 {textList}'],
  ['remove', 'closed', '{remove} {mine} {from} {whichList}*4 {list} !of'],
  [
    'remove',
    'open',
    '{remove} {mine} {from} {whichList}*4 the? [texts|messages|texting|thread|chat|text thread|group text|texts list]',
  ],
  ['remove', 'open', '{remove} {mine} {from} {whichList}*4 [lists?|database] !of'],
  [
    'remove',
    'weak',
    '[remove|delete|take|erase|unlist|drop|have|get] {mine} [off|from here|from this|from these|from it|out of here|off of here|off this|off of this|of|removed|removed from this|removed from these|taken off|taken off this|deleted]',
  ],
  [
    'remove',
    'strict',
    '[remove|delete|erase|unlist|purge|wipe|exclude|omit|unsubscribe] [my number|this number|our number|phonenumber|number|my number phonenumber|this number phonenumber|my phone]',
  ],
  ['remove', 'weak', '[remove|delete|erase|unlist|drop] {mine}'],
  ['remove', 'weak', '{remove} {mine} {from} [all of|all]? [this|these|it|all|everything|here]'],
  ['remove', 'weak', '[take|remove|get|delete|drop] {mine} {from} [the lists?|list|the database|the system]'],
  [
    'remove',
    'weak',
    '^[remove|take off|delete] [from|off] {whichList}*3 [lists?|texts?|messages?|text list]',
  ],
  [
    'removed',
    'closed',
    '[be|being|get|have me|have us|have my number] [removed|taken off|dropped|deleted|optedout|unsubscribed] [from|of|off|out of]? [your|this|these|those|all|all your|all of your|any|the (?:text|texting|sms|group text|message|messaging)] {whichList}*3 {textList}',
  ],
  [
    'removed',
    'weak',
    '[be|get] [removed|taken off|dropped|deleted|optedout|unsubscribed] [from|of]? [this|these|here|it]?',
  ],
  [
    'want-out',
    'closed',
    '[want out|let me out|let me off|sign me off|get me out|get us out|want off|get me off|get us off|get off|get out|be off|id like off|like off|need off|like out|need out] of? [your|this|these|those|all these|all this|the text|the texting|the group text|the sms] {whichList}*3 [texts?|messages?|thread|chat|lists?|texting|group|group text|chain|alerts|notifications]',
  ],
  [
    'want-out',
    'weak',
    '[want|get me|let me|get us|let us|id like|need|like|how do i get] [out|off] of? [this|these|here]',
  ],
  [
    'unsubscribe',
    'closed',
    '{unsubscribe} {mine}? [from|of|to|for|off]? [my|your|this|these|those|all|all of|any|the|texts?|sms|school|studio|gym|further|future|more|marketing|and|automated|mass|group|phone|receiving|getting|receive|mailing|text|contact|distribution|notification|message]*4 [texts?|messages?|sms|texting|messaging|lists?|mensajes|alerts?|notifications?|reminders|updates|communications?|subscription|service|thread|chat|everything|blasts?]',
  ],
  [
    'unsubscribe',
    'strict',
    '{unsubscribe} {mine}? [from|of|off|to] [this|these|it|all|all of these|everything|here]',
  ],
  [
    'unsubscribe',
    'doubt',
    '{unsubscribe} {mine}? [from|of|to] {which}*3 [newsletters?|emails?|mailings?|e mails?|e mail list|email list]',
  ],
  ['unsubscribe', 'strict', '[unsubscribe|unsubscribing] {mine}'],
  ['unsubscribe', 'weak', '[unsubscribe|unsubscribing]'],
  ['unsubscribe', 'strict', '[unregister|deregister] {mine}'],
  ['opt-out', 'weak', '[optout|opt|optingout] {mine}'],
  ['opt-out', 'weak', '[optout|optingout|be optedout] all?'],
  [
    'consent',
    'weak',
    '[revoke|withdraw|rescind|retract|revoking|withdrawing|remove|cancel|pull|rescinding|take back] [my|our|any|all|the|prior|previous]*2 {consent} [to|for|to receive|to get|to be|to send|for you to|to send me|to have you|for receiving|to being]? {which}*3 [texts?|messages?|texted|contacted|contact|texting|sms|messaging|messaged|communications?]? {me}?',
  ],
  [
    'consent',
    'weak',
    '[my|our|all]? {consent} [is|is hereby|has been]? [revoked|withdrawn|rescinded|denied]',
  ],
  [
    'consent',
    'closed',
    '[dont|nolonger|never|didnt|not] [consent|have (?:my |our )?(?:consent|permission)|(?:give|gave|given|giving|grant|granting)(?: you)?(?: my| our| any)? (?:consent|permission)|authorize|agree|agreed|consented|authorized] [to|for|to receive|to get|to be|for you to|to receiving|to getting|to be getting|to you|you to|to being]? {which}*4 [texts?|messages?|texted|contacted|contact|texting|sms|messaging|messaged|contacting] {me}?',
  ],
  [
    'never-opted-in',
    'doubt',
    '[i|we] [never|didnt|havent|did not] [opt|opted|optin|optedin] [in]? [to]? [this|these|any of this|anything|texts?]?',
  ],
  [
    'no-consent',
    'doubt',
    '[i|we|you] [dont|never|didnt|nolonger|havent|wont|cant|do no|am not|are not] [consent|consented|consenting|(?:give|gave|given|have|had|grant|granted)(?: you)?(?: my| our| any)? (?:consent|permission)] [to|for]? [this|these|that|it|any of (?:this|these|it)|such things]?',
  ],
  ['no-consent', 'doubt', '^no consent'],
  ['remove-name', 'doubt', '^[my|our] [names?] off [your|these|of your] {whichList}*2 {textList}'],
  [
    'lose-number',
    'open',
    '[lose|loose|get rid of|discard|forget|trash|burn|erase|purge|wipe|throw away|throw out|toss|forget you have|forget you ever had] [my number|this number|our number|my digits]',
  ],
  [
    'remove-another',
    'doubt-open',
    '[remove|take|delete|drop|erase|exclude|unsubscribe|unlist] {anotherPerson} [from|off|off of|out of] [the|your|this|these|those|all|any]*2 {textsOrList}',
  ],
  [
    'remove-another',
    'doubt',
    '{remove} my [husbands|wifes|moms|dads|mothers|fathers|sons|daughters|kids|exs|other|old|work|home] number',
  ],
  ['lose-number', 'closed', '[stop|quit] [using|use of|calling] [this|my|our] [number|phone]'],
  [
    'lose-number',
    'closed',
    '[dont|never] use [this|my|our] [number|phone] [anymore|again|for (?:texts|texting|messages)]?',
  ],
  [
    'dont-text',
    'closed',
    '{never} use [text|texts|texting|messages] to [contact|reach|notify|communicate with] {me}',
  ],
  [
    'removed',
    'closed',
    '[make sure|ensure|want|confirm|sure] [that]? [i am|im|we are|were] [off|not on|nolonger on|removed from|taken off|out of] {whichList}*4 the? {textList}',
  ],
  [
    'removed',
    'weak',
    '[be|being|get|have me|have us] [removed|taken off|dropped|deleted] [from|of|off|out of]? [the]? [lists?|database|system]',
  ],
  ['lose-number', 'strict', 'block [my number|this number|our number]'],
  ['leave-alone', 'strict', 'leave [me|us|my phone|my family|this number] [alone|be|in peace|tf alone]'],
  [
    'cease-and-desist',
    'closed',
    '[cease and desist|cease desist|(?:cease|stop|end) (?:all )?(?:contact|communications?)|no further contact]',
  ],
  [
    'do-not-text-list',
    'open',
    '[add|put|place|include] {mine} [on|to|in] [your|the|a|any|national|federal]*3 [do not|dont|no|dnc] call? [or]? {contact}? [lists?|registry]',
  ],
  ['do-not-text-list', 'strict', '[mark|list|set|flag|tag] {mine} as? [do not|dont|no] {contact}'],
]);
