import { Button } from '@mantine/core';
import { localDay } from '@optline/domain';
import { Card, formatCount, formatDay, useLanguage, useSession, useWords } from '@optline/ui';
import { useId, useState } from 'react';
import homeClasses from './home.module.css';
import { optOutsWords, wayNames } from './home-words.js';
import classes from './opt-outs.module.css';
import { tallyOptOuts } from './tally-opt-outs.js';
import type { OptOut, Tally } from './tally-opt-outs.js';

/** Who left in the last 30 days, and by which way: a chart that can be read as a table. */
export function OptOuts({ optOuts }: { readonly optOuts: readonly OptOut[] }) {
  const say = useWords(optOutsWords);
  const { language } = useLanguage();
  const { timeZone } = useSession().me;
  const [isTable, setTable] = useState(false);
  const tally = tallyOptOuts(optOuts, localDay(new Date(), timeZone));
  const { total, mostOnOneDay } = tally;
  if (total === 0)
    return (
      <Card title={say('title')}>
        <p className={homeClasses.calm}>{say('none')}</p>
      </Card>
    );
  return (
    <Card title={say('title')}>
      <div className={classes.top}>
        <p>{say('chart', { total, most: formatCount(mostOnOneDay, language) })}</p>
        <Button variant="default" size="sm" onClick={() => setTable(!isTable)}>
          {say(isTable ? 'asChart' : 'asTable')}
        </Button>
      </div>
      <div className={classes.charts}>{isTable ? <Tables tally={tally} /> : <Charts tally={tally} />}</div>
    </Card>
  );
}

function Charts({ tally }: { readonly tally: Tally }) {
  const say = useWords(optOutsWords);
  const sayWay = useWords(wayNames);
  const { language } = useLanguage();
  const most = tally.ways[0]?.people ?? 1;
  return (
    <>
      <div>
        <h3>{say('byWay')}</h3>
        <ul className={classes.bars}>
          {tally.ways.map(({ way, people }) => (
            <li key={way} className={classes.bar}>
              <span>{sayWay(way)}</span>
              <span className={classes.people}>{formatCount(people, language)}</span>
              <div className={classes.track} aria-hidden>
                <div className={classes.fill} style={{ width: `${(people / most) * 100}%` }} />
              </div>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{say('byDay')}</h3>
        <Days tally={tally} />
      </div>
    </>
  );
}

const columnWidth = 10;
const gap = 2;
const height = 100;

function Days({ tally: { days, mostOnOneDay, total } }: { readonly tally: Tally }) {
  const say = useWords(optOutsWords);
  const { language } = useLanguage();
  const id = useId();
  const dayText = (day: string | undefined): string =>
    day === undefined ? '' : formatDay(day, { language });
  return (
    <>
      <svg
        className={classes.days}
        viewBox={`0 0 ${days.length * columnWidth} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-labelledby={id}
      >
        <title id={id}>{say('chart', { total, most: formatCount(mostOnOneDay, language) })}</title>
        {days.map(({ day, people }, at) => (
          <rect
            key={day}
            className={classes.column}
            x={at * columnWidth + gap / 2}
            y={height - (people / mostOnOneDay) * height}
            width={columnWidth - gap}
            height={(people / mostOnOneDay) * height}
          >
            <title>{say('dayPeople', { day: dayText(day), people })}</title>
          </rect>
        ))}
        <line className={classes.base} x1="0" x2={days.length * columnWidth} y1={height} y2={height} />
      </svg>
      <p className={classes.ends} aria-hidden>
        <span>{dayText(days[0]?.day)}</span>
        <span>{dayText(days.at(-1)?.day)}</span>
      </p>
    </>
  );
}

function Tables({ tally }: { readonly tally: Tally }) {
  const say = useWords(optOutsWords);
  const sayWay = useWords(wayNames);
  const { language } = useLanguage();
  const count = (people: number): string => formatCount(people, language);
  const ways = tally.ways.map(({ way, people }) => ({ name: sayWay(way), people: count(people) }));
  const days = tally.days
    .filter(({ people }) => people > 0)
    .map(({ day, people }) => ({ name: formatDay(day, { language }), people: count(people) }));
  return (
    <>
      <PeopleTable
        caption={say('byWay')}
        first={say('way')}
        rows={[...ways, { name: say('total'), people: count(tally.total) }]}
      />
      <PeopleTable caption={say('byDay')} first={say('day')} rows={days} />
    </>
  );
}

interface PeopleTableProps {
  readonly caption: string;
  readonly first: string;
  readonly rows: readonly { readonly name: string; readonly people: string }[];
}

function PeopleTable({ caption, first, rows }: PeopleTableProps) {
  const say = useWords(optOutsWords);
  return (
    <table className={classes.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">{say('people')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, people }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{people}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
