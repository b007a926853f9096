import { defineWords } from '@optline/ui';

export const studentsWords = defineWords({
  en: {
    title: 'Students',
    empty: 'There are no students in your family.',
    emptyWhy: 'The school’s office can add one.',
    view: 'View {name}',
    profile: 'Student',
    back: 'All students',
    classes: 'Classes',
    teacher: 'with {name}',
  },
  es: {
    title: 'Estudiantes',
    empty: 'No hay estudiantes en su familia.',
    emptyWhy: 'La oficina de la escuela puede agregar uno.',
    view: 'Ver a {name}',
    profile: 'Estudiante',
    back: 'Todos los estudiantes',
    classes: 'Clases',
    teacher: 'con {name}',
  },
});
