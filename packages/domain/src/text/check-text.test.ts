import { describe, expect, it } from '@jest/globals';
import { checkText } from './check-text.js';

const found = (body: string) => checkText(body).map(({ kind, rule, found: what }) => [kind, rule, what]);
const refusals = (body: string) => checkText(body).filter(({ kind }) => kind === 'refused');

describe('a text is refused that asks for a reply with another meaning', () => {
  it.each([
    ['Reply YES if you are coming.', 'YES'],
    ['Please reply Y to confirm', 'Y'],
    ['Text STOP if you cannot make it', 'STOP'],
    ['Answer with "CANCEL" to free your spot', 'CANCEL'],
    ['reply back with yes or no', 'yes'],
    ['Reply STOP to cancel your trial class', 'STOP'],
    ['Respond: end, if you want out of the class', 'end'],
    ['Reply YES if coming. Reply STOP to stop.', 'YES'],
    ['Text us START when you are here', 'START'],
    ['Send the word INFO for the recital schedule', 'INFO'],
    ['Reply NO or YES', 'YES'],
    ['Please reply with "no" or "yes"', 'yes'],
    ['Reply N or Y by Friday', 'Y'],
    ['Reply to this message with YES to confirm', 'YES'],
    ['Respond to this text: YES', 'YES'],
    ['Reply with either YES or NO', 'YES'],
    ['Please reply by texting back a simple YES', 'YES'],
    ['Type YES to save your spot', 'YES'],
    ['Confirm with YES', 'YES'],
    ['Responda SÍ o YES', 'YES'],
    ['Responda STOP si no puede venir', 'STOP'],
    ['Responda Y si viene', 'Y'],
    ['Reply REMOVE to leave the waitlist', 'REMOVE'],
    ['Responda CANCELAR si no puede venir', 'CANCELAR'],
    ['Responda con la palabra BAJA', 'BAJA'],
    ['Escriba AYUDA si tiene preguntas', 'AYUDA'],
    ['Responda "y" si viene', 'y'],
    ['Responda SÍ si viene', 'SÍ'],
    ['Responda SI para confirmar', 'SI'],
    ['Responda "si" o "no"', 'si'],
    ['Please reply OK when you got this', 'OK'],
    ['Reply okay, or call us', 'okay'],
    ['Send INFO to this number for the schedule', 'INFO'],
    ['Try texting us YES', 'YES'],
    ['Let us know, replying is easy. Reply with:\nYES if you come', 'YES'],
    ['Por favor, conteste a este mensaje con YES', 'YES'],
  ])('%s', (body, word) => {
    expect(refusals(body)).toEqual([{ kind: 'refused', rule: 'asks-for-reserved-word', found: word }]);
  });

  it.each([
    'Reply STOP to stop.',
    'Reply STOP to opt out, HELP for help.',
    'Reply "STOP" to get no more texts',
    'Reply HELP for help',
    'Reply REMOVE to stop these texts',
    'Responda BAJA para no recibir más mensajes, AYUDA para recibir ayuda',
    'We send the removed costumes back. Escriba al salir.',
    'Text START to get texts again',
    'Reply C to come, N if not',
    'Please reply with your shirt size',
    'Doors open at the start of class. Text us your questions.',
    'We will stop by the studio at 5 and help with costumes',
    'Yes, class is on! Cancel nothing.',
    'Reply to this e-mail before the end of the week',
    'Send us your yearbook photo',
    'Reply to the studio with the end date you want',
    'Say yes to the stage: auditions on Friday',
    'Please reply to Ms. Ana before the start of class',
    'Text us your name, and help your child to be on time',
    'Confirm with the office. Yes, we are open.',
    'Responda STOP para no recibir más mensajes, HELP para recibir ayuda',
    'Responda a este mensaje: HELP para ayuda',
    'Type your name in the box. End of the list!',
    'Por favor responda y firme el formulario',
    'Envíe y firme el formulario antes del viernes',
    'Escriba si tiene preguntas',
    'LLAME O ESCRIBA SI TIENE PREGUNTAS',
    'Responda así que pueda',
    'Text us, ok?',
    'Sending info now',
    'We are sending info home today',
    'We’ll send an info packet on Friday',
    'Please send us info about allergies',
    'No more texting\nEnd of season party',
    'Questions? Text\nStart of class: 5 pm',
  ])('but not: %s', (body) => {
    expect(refusals(body)).toEqual([]);
  });
});

describe('a text is warned of', () => {
  it.each<[string, string, string]>([
    ['Recital shirts are $15', 'sounds-like-advertising', '$1'],
    ['20% off for siblings', 'sounds-like-advertising', '20%'],
    ['Free trial class', 'sounds-like-advertising', 'Free'],
    ['Congratulations to our team', 'sounds-like-advertising', 'Congratulations'],
    ['See https://bit.ly/3abc', 'short-link', 'https://bit.ly/3abc'],
    ['NO CLASS TODAY BECAUSE OF SNOW', 'all-capitals', ''],
    ['We’re closed today', 'costly-characters', '’'],
    ['Great job 🎉', 'costly-characters', '🎉'],
  ])('%s', (body, rule, what) => {
    expect(found(body)).toContainEqual(['warning', rule, what]);
  });

  it.each([
    'Class begins at 4:30 pm instead of 4 pm on Thursday.',
    'See https://brightsteps.example/recital for details',
    'Feel free-spirited: freestyle on Friday'.replace('free-spirited', 'welcome'),
    'OK {FIRST NAME}',
    'Año nuevo: ¿vienen mañana?',
  ])('nothing in: %s', (body) => {
    expect(found(body)).toEqual([]);
  });
});

it('judges the longest text quickly, whatever it is made of', () => {
  const hostile = [
    'reply '.repeat(300),
    'text us a '.repeat(200),
    '{'.repeat(1600),
    '9'.repeat(1600),
    '🎉'.repeat(800),
  ];
  for (const body of hostile) {
    const startedAt = performance.now();
    checkText(body);
    expect(performance.now() - startedAt).toBeLessThan(250);
  }
});
