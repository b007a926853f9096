const length = 2000;

/** Repeats a piece to the length that is read. */
function filled(piece: string): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

const pieces = [
  // What Unicode folds into many more characters than it has.
  '\uFDFA',
  '\uFDFB ',
  '\u0390\u03B0\u1FE7',
  '\u1100\u1161\u11A8',
  '\uD55C\uAE00',
  // Marks without end, in an order that must be sorted.
  's\u0301\u0316\u0334\u0345',
  '\u0301',
  '\u0316\u0301',
  // Nothing to see.
  '\u200B',
  's\u200Bt\u00ADo\u2060p\uFEFF',
  '\u202Estop\u202C ',
  '\uFE0F\u20E3',
  // Emoji, styled and full-width letters, halves of pairs.
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  '\u{1D412}\u{1D413}\u{1D40E}\u{1D40F} ',
  '\uFF33\uFF34\uFF2F\uFF30 ',
  '\uD83D',
  '\uDED1\uD83D',
  // What almost is a keyword, over and over.
  's t o p ',
  's.t.o.p.',
  's-t-o-p-',
  'stopp',
  'stop stop ',
  'STOPSTOP',
  'unsubscrib ',
  'don\u2019t stop ',
  'please ',
  'please do not ',
  'no no no ',
  'a',
  'a ',
  'ab ',
  'aaaaaaaaab',
  // Much punctuation, many clauses, open quotes and brackets.
  '.',
  '. ',
  ',stop',
  '"',
  '"Reply STOP" ',
  'Reply STOP to unsubscribe. ',
  'Liked \u201C',
  'Laughed at "stop ',
  '(',
  '((stop)',
  '\n',
  '\n> stop\n',
  '\r\n\r\n',
  '\t ',
  ' ',
  '\0',
  '0',
  '+1 (212) 555-0142 ',
  'https://stop.example/stop ',
  '<b>stop</b>',
  '=3D=20',
  // Beginnings of requests that never end.
  'stop sending me ',
  'take me off your ',
  'remove me from the ',
  'I do not want to get any more of your very ',
  'can you please stop the ',
  'wrong number this is not ',
  'no me mande mas ',
  'ne m\u2019envoyez plus de ',
  'out of office: ',
];

/** 2,000 characters each, made to be slow: what a stranger may send to any number of ours. */
export function hostileReplies(): string[] {
  const repeated = pieces.map(filled);
  const afterAStart = pieces.map((piece) => `please stop ${filled(piece)}`.slice(0, length));
  const beforeAnEnd = pieces.map((piece) => `${filled(piece).slice(0, length - 5)} stop`);
  return [...repeated, ...afterAStart, ...beforeAnEnd, ...mixtures(200)];
}

/** Pieces in an order that looks like chance and is always the same. */
function mixtures(howMany: number): string[] {
  let state = 20_250_411;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  return Array.from({ length: howMany }, () => {
    let text = '';
    while (text.length < length) text += pieces[next(pieces.length)] ?? '';
    return text.slice(0, length);
  });
}
