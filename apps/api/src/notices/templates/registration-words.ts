import type { LetterLanguage } from './wording.js';

interface RegistrationWords {
  readonly subject: (family: string) => string;
  readonly heading: string;
  readonly says: (family: string) => string;
  readonly toDo: string;
  readonly when: string;
  readonly language: string;
  readonly languages: Readonly<Record<LetterLanguage, string>>;
  readonly people: string;
  readonly kinds: Readonly<Record<'contact' | 'student', string>>;
  readonly born: (day: string) => string;
  readonly saidYes: string;
  readonly open: string;
  readonly reason: (school: string) => string;
}

export const registrationWords: Readonly<Record<LetterLanguage, RegistrationWords>> = {
  en: {
    subject: (family) => `New registration: ${family} family`,
    heading: 'A family registered',
    says: (family) => `The ${family} family filled in your registration page. It is on file as a new family.`,
    toDo: 'Please look whether you know it already. Whoever ticked the box for texts gets none before the Yes counts.',
    when: 'When',
    language: 'Language',
    languages: { en: 'English', es: 'Spanish' },
    people: 'Who registered',
    kinds: { contact: 'contact', student: 'student' },
    born: (day) => `born ${day}`,
    saidYes: 'ticked Yes to texts',
    open: 'Look at it',
    reason: (school) =>
      `This e-mail goes to the Organization Email of ${school}, whenever somebody registers on its page.`,
  },
  es: {
    subject: (family) => `Nueva inscripción: familia ${family}`,
    heading: 'Se inscribió una familia',
    says: (family) =>
      `La familia ${family} llenó su página de inscripción. Está registrada como familia nueva.`,
    toDo: 'Compruebe si ya la conoce. Quien marcó la casilla de mensajes no recibe ninguno antes de que el Sí cuente.',
    when: 'Cuándo',
    language: 'Idioma',
    languages: { en: 'inglés', es: 'español' },
    people: 'Quiénes se inscribieron',
    kinds: { contact: 'contacto', student: 'estudiante' },
    born: (day) => `nacimiento: ${day}`,
    saidYes: 'marcó Sí a los mensajes',
    open: 'Verla',
    reason: (school) =>
      `Este correo va a la dirección de la organización de ${school}, cada vez que alguien se inscribe en su página.`,
  },
};
