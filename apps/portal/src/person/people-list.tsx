import { AnswerBadge, Card } from '@optline/ui';
import type { Answer } from '@optline/ui';
import { Link } from 'react-router';
import classes from './person.module.css';

interface Listed {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly maskedCellPhone: string | null;
  readonly textConsent: { readonly answer: Answer };
}

interface PeopleListProps<Person extends Listed> {
  readonly lead?: string;
  readonly people: readonly Person[];
  /** Where somebody's page is, and how the link is called; `label` where many links say the same. */
  readonly linkOf: (person: Person) => {
    readonly to: string;
    readonly text: string;
    readonly label?: string;
  };
}

/** People of the family with their answers, each with the way to their page. */
export function PeopleList<Person extends Listed>({ lead, people, linkOf }: PeopleListProps<Person>) {
  return (
    <Card>
      {lead !== undefined && <p className={classes.lead}>{lead}</p>}
      <ul className={classes.people}>
        {people.map((person) => {
          const { to, text, label } = linkOf(person);
          return (
            <li key={person.id} className={classes.one}>
              <div className={classes.who}>
                <p className={classes.name}>
                  {person.firstName} {person.lastName}
                </p>
                <p className={classes.number}>{person.maskedCellPhone}</p>
              </div>
              <AnswerBadge answer={person.textConsent.answer} />
              <Link to={to} aria-label={label} className={classes.to}>
                {text}
              </Link>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
