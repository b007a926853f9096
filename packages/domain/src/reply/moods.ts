import { somewhere } from './patterns.js';

/** Laughing, praising, excited: people who write like this say "stop" to a friend, not to a school. */
const FUN = somewhere(
  `(?:ha|he|ja|ah){2,9}h?a? | hah | lol\\w{0,5} | lmao+ | lmfao | rofl | omg\\w{0,5} | amazing | adorable | cute | cutest | love | loving | loved | hilarious | funny |
  awesome | beautiful | crying | sobbing | weeping | bawling | obsessed | dying | dead | killing | sweet | sweetest | excited | yay | congrats | congratulations | perfect | precious |
  gorgeous | (?:too|so) (?:good|fun|funny|cute|sweet|big|happy|proud|nice|much fun) | made my day | my day | cant even | a{1,4}w{1,6} | ahh\\w{0,6} | girl | gracios[oa] | hermos[oa] | lind[oa] | divin[oa] | encanta | mdr | ptdr | mignon | mignonne | adore | drole | gentil\\w{0,3} |
  trop beau | trop belle | proud | impressed | wow | kidding | jk | joking | shut up | no way | fire | hammer time | hammertime | drop | roll | collaborate | listen | believin |
  believing | worrying | playing | spoiling | teasing | making me | blushing | spoil | genius | kind | too nice | best | dont stop | cant stop | wont stop | doesnt stop`,
);

/** Faces that laugh or melt. */
const FUN_FACES = /[\u{1F602}\u{1F923}\u{1F60D}\u{1F970}\u{1F480}\u{1F979}\u{1F606}\u{1F639}\u{1F62D}]/u;

export function isPlayful(words: string, asWritten: string): boolean {
  return FUN.test(words) || FUN_FACES.test(asWritten);
}

/** Said anywhere, these make a request one that somebody should look at. */
export const SECOND_THOUGHTS = somewhere(
  `jk | just kidding | kidding | (?:texted|sent|replied|hit|pressed|typed|said|optedout|unsubscribed|stop|it|that) (?:[a-z]+ ){0,3}by (?:accident|mistake) | accidentally | ignore (?:that|this|my last) | never mind | nevermind | nvm | instead of me |
  (?:text|message|contact|use|send (?:it|them|these|texts) to) (?:my )?(?:husband|wife|ex|mom|dad|mother|father|daughter|son|spouse|other number|new number|other phone) |
  my new number is | got a new (?:number|phone|one) | wasnt meant | opt (?:me )?back in | add me back | put me back | sign me back up | resubscribe | (?:please|do|to|but|can you) keep (?:texting|sending) |
  start (?:texting|sending) | es broma | por error | sin querer | par erreur | je blague | a mi (?:espos[oa]|otro numero) | a mon (?:mari|autre numero) | still want | want to keep |
  wrong (?:chat|thread|text|group) | meant for | that was for | meant to text | not you | wasnt for you | other (?:school|studio|gym) keeps`,
);

/** "Don't text me, I'm driving": not now, rather than never. */
export const FOR_NOW = somewhere(
  `right now | driving | in a meeting | in (?:class|church|court|surgery) | later | call (?:me|the|us) | sleeping | asleep | napping | until | back in | tonight | today | this (?:morning|afternoon|week) | just call |
  llamen?me | manejando | conduciendo | ahorita | appelez moi | au volant | plus tard`,
);

/** Words by which a request is none for sure. */
export const HEDGES =
  / (?:maybe|perhaps|probably|idk|i (?:guess|think|suppose|dont know)|quizas?|tal vez|peut etre)(?= )/g;
