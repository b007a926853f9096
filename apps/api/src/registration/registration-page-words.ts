import type { ReaderLanguage } from '../reader-language.js';

/** The words of the registration page. */
export interface RegistrationPageWords {
  readonly title: (school: string) => string;
  readonly lead: string;
  readonly otherLanguage: string;
  readonly problems: string;
  readonly you: string;
  readonly otherContact: string;
  readonly student: (at: number) => string;
  readonly firstName: string;
  readonly lastName: string;
  readonly lastNameOfStudent: string;
  readonly email: string;
  readonly cellPhone: string;
  readonly birthDate: string;
  readonly ifTheyHaveOne: string;
  readonly moreContacts: string;
  readonly moreStudents: string;
  readonly texts: string;
  readonly textsLead: string;
  readonly yesOfYou: string;
  readonly yesOfOther: string;
  readonly yesOfStudent: (at: number) => string;
  readonly confirms: string;
  readonly terms: string;
  readonly privacy: string;
  readonly leaveEmpty: string;
  readonly register: string;
  readonly sentTitle: string;
  readonly sent: (school: string) => string;
  readonly sentConfirms: string;
  readonly sentTexts: string;
  readonly closedTitle: string;
  readonly closed: (school: string) => string;
  readonly unknownTitle: string;
  readonly unknown: string;
  readonly problemTitle: string;
  readonly tryAgain: string;
  readonly tooMany: string;
  readonly otherSite: string;
  readonly wordingChanged: string;
  /** The language was changed while boxes were ticked. */
  readonly otherWords: string;
}

const en: RegistrationPageWords = {
  title: (school) => `Register with ${school}`,
  lead: 'Tell us who you are. The school looks at it and gets in touch with you.',
  otherLanguage: 'Español',
  problems: 'Nothing was sent yet. Please look at the fields that are marked.',
  you: 'You',
  otherContact: 'Another parent or guardian',
  student: (at) => (at === 0 ? 'Student' : `Student ${at + 1}`),
  firstName: 'First name',
  lastName: 'Last name',
  lastNameOfStudent: 'Last name, if it is another one',
  email: 'E-mail',
  cellPhone: 'Cell phone',
  birthDate: 'Birth date',
  ifTheyHaveOne: 'Only if they have their own.',
  moreContacts: 'Add another parent or guardian',
  moreStudents: 'Add another student',
  texts: 'Text messages',
  textsLead:
    'You need not agree in order to register. Tick a box only if texts may come to the number given above:',
  yesOfYou: 'Yes, for me',
  yesOfOther: 'Yes, for the other parent or guardian, who asked me to say so',
  yesOfStudent: (at) =>
    `Yes, for student ${at + 1} at their own number; I am an adult of the family, and if they are 18 or older, they asked me to say so`,
  confirms: 'Each phone then gets one text. Texts come only once it answers YES.',
  terms: 'Terms',
  privacy: 'Privacy',
  leaveEmpty: 'Leave this empty',
  register: 'Register',
  sentTitle: 'Thank you',
  sent: (school) => `Your registration was sent. ${school} will get in touch with you.`,
  sentConfirms:
    'If you ticked a box for texts, look at that phone: reply YES to the text from the school. Without it, no texts come.',
  sentTexts: 'If you ticked a box for texts, you can end them at any time: reply STOP.',
  closedTitle: 'Registration is closed',
  closed: (school) => `${school} takes no registrations here at the moment. Please ask its office.`,
  unknownTitle: 'There is no registration here',
  unknown: 'The address may be mistyped. Please ask the school for it.',
  problemTitle: 'That did not work',
  tryAgain: 'Nothing was sent. Please go back and try again in a minute.',
  tooMany:
    'There were too many registrations. Nothing was sent: please try again in an hour, or ask the school’s office.',
  otherSite:
    'This registration did not come from our page. Please open the page of the school and fill it in there.',
  wordingChanged:
    'The school has just changed what it says about texts. Please read it again, and tick the boxes anew.',
  otherWords:
    'Nothing was sent yet, and what you typed is still there. Please read in English what the school says about texts, and tick the boxes anew.',
};

const es: RegistrationPageWords = {
  title: (school) => `Inscripción en ${school}`,
  lead: 'Díganos quiénes son. La escuela lo revisa y se pone en contacto con usted.',
  otherLanguage: 'English',
  problems: 'Todavía no se envió nada. Revise los campos marcados.',
  you: 'Usted',
  otherContact: 'Otro padre, madre o tutor',
  student: (at) => (at === 0 ? 'Estudiante' : `Estudiante ${at + 1}`),
  firstName: 'Nombre',
  lastName: 'Apellido',
  lastNameOfStudent: 'Apellido, si es otro',
  email: 'Correo electrónico',
  cellPhone: 'Celular',
  birthDate: 'Fecha de nacimiento',
  ifTheyHaveOne: 'Solo si tiene uno propio.',
  moreContacts: 'Añadir otro padre, madre o tutor',
  moreStudents: 'Añadir otro estudiante',
  texts: 'Mensajes de texto',
  textsLead:
    'No hace falta aceptar para inscribirse. Marque una casilla solo si pueden llegar mensajes al número indicado arriba:',
  yesOfYou: 'Sí, para mí',
  yesOfOther: 'Sí, para el otro padre, madre o tutor, que me pidió decirlo',
  yesOfStudent: (at) =>
    `Sí, para el estudiante ${at + 1} en su propio número; soy un adulto de la familia y, si tiene 18 años o más, me pidió decirlo`,
  confirms: 'Cada teléfono recibe entonces un mensaje. Los demás llegan solo cuando responde YES.',
  terms: 'Condiciones',
  privacy: 'Privacidad',
  leaveEmpty: 'Deje esto vacío',
  register: 'Inscribirse',
  sentTitle: 'Gracias',
  sent: (school) => `Su inscripción se envió. ${school} se pondrá en contacto con usted.`,
  sentConfirms:
    'Si marcó una casilla para mensajes, mire ese teléfono: responda YES al mensaje de la escuela. Sin eso no llegan mensajes.',
  sentTexts: 'Si marcó una casilla para mensajes, puede terminarlos en cualquier momento: responda STOP.',
  closedTitle: 'La inscripción está cerrada',
  closed: (school) => `${school} no recibe inscripciones aquí por ahora. Pregunte en su oficina.`,
  unknownTitle: 'Aquí no hay ninguna inscripción',
  unknown: 'Quizás la dirección tiene un error. Pídala a la escuela.',
  problemTitle: 'No funcionó',
  tryAgain: 'No se envió nada. Vuelva atrás e inténtelo de nuevo en un minuto.',
  tooMany:
    'Hubo demasiadas inscripciones. No se envió nada: inténtelo de nuevo en una hora o pregunte en la oficina de la escuela.',
  otherSite: 'Esta inscripción no vino de nuestra página. Abra la página de la escuela y llénela allí.',
  wordingChanged:
    'La escuela acaba de cambiar lo que dice sobre los mensajes. Léalo otra vez y marque las casillas de nuevo.',
  otherWords:
    'Todavía no se envió nada y lo que escribió sigue ahí. Lea en español lo que la escuela dice sobre los mensajes y marque las casillas de nuevo.',
};

export function registrationPageWords(language: ReaderLanguage): RegistrationPageWords {
  return language === 'es' ? es : en;
}
