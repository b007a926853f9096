import { Card, formatSchedule, useLanguage, useWords } from '@optline/ui';
import classes from '../../person/person.module.css';
import type { StudentPageQuery } from './student-page.generated.js';
import { studentsWords } from './students-words.js';

type StudentClass = StudentPageQuery['student']['classes'][number];

/** Which classes a student comes to, and when. */
export function ClassesCard({ classes: found }: { readonly classes: readonly StudentClass[] }) {
  const say = useWords(studentsWords);
  if (found.length === 0) return null;
  return (
    <Card title={say('classes')}>
      <ul className={classes.people}>
        {found.map((one) => (
          <li key={one.id} className={classes.one}>
            <ClassLines schoolClass={one} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function ClassLines({ schoolClass }: { readonly schoolClass: StudentClass }) {
  const say = useWords(studentsWords);
  const { language } = useLanguage();
  const { name, teacher, room } = schoolClass;
  const schedule = formatSchedule(schoolClass, language);
  const where = [teacher === null ? null : say('teacher', { name: teacher }), room].filter(
    (part) => part !== null,
  );
  return (
    <div className={classes.who}>
      <p className={classes.name}>{name}</p>
      {schedule !== '' && <p>{schedule}</p>}
      {where.length > 0 && <p className={classes.number}>{where.join(', ')}</p>}
    </div>
  );
}
