import { defineWords } from '@optline/ui';

export const studentsWords = defineWords({
  en: { title: 'Students', empty: 'There are no students in your family.' },
  es: { title: 'Estudiantes', empty: 'No hay estudiantes en su familia.' },
});
