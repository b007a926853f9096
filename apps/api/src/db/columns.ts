import { Column, PrimaryColumn } from 'typeorm';
import type { ColumnOptions } from 'typeorm';
import { columnFor, kindOfColumn } from './naming.js';
import type { ColumnKind } from './naming.js';

export interface Nullable {
  nullable?: boolean;
}

export interface Keyed extends Nullable {
  primary?: boolean;
}

/** The primary key: a UUIDv7 that the application makes. */
export function Id(): PropertyDecorator {
  return column('plain', { type: 'varchar', length: 36, primary: true });
}

/** The id of another row. Never a cascading foreign key: what happened outlives whom it happened to. */
export function Ref(options: Nullable = {}): PropertyDecorator {
  return column('plain', { type: 'varchar', length: 36, ...options });
}

/** The organization that the row belongs to. */
export function OrganizationRef(): PropertyDecorator {
  return column('plain', { type: 'varchar', length: 36 });
}

/** A text of at most `length` characters. */
export function Text(length: number, options: Keyed = {}): PropertyDecorator {
  return column('plain', { type: 'varchar', length, ...options });
}

/** A text of any length. */
export function LongText(options: Nullable = {}): PropertyDecorator {
  return column('plain', { type: 'text', ...options });
}

/** A phone number in E.164 (a plus sign and at most 15 digits). */
export function Phone(options: Keyed = {}): PropertyDecorator {
  return column('plain', { type: 'varchar', length: 16, ...options });
}

/** A moment in UTC with milliseconds, a `Date`; its name ends in `At`. */
export function Instant(options: Nullable = {}): PropertyDecorator {
  return column('instant', { type: 'datetime', precision: 3, ...options });
}

/** A calendar day, a string `YYYY-MM-DD`; its name ends in `On`. */
export function Day(options: Nullable = {}): PropertyDecorator {
  return column('day', { type: 'varchar', length: 10, ...options });
}

/** Yes or no; its name begins with `is`, `has`, `may`, `wants` or `can`. */
export function Flag(): PropertyDecorator {
  return column('flag', { type: 'boolean' });
}

/** A whole number. */
export function Count(options: Keyed = {}): PropertyDecorator {
  return column('plain', { type: 'int', ...options });
}

/** A value kept as JSON text; its name ends in `Json`. */
export function Json(options: Nullable = {}): PropertyDecorator {
  return column('json', { type: 'simple-json', ...options });
}

function column(kind: ColumnKind, options: ColumnOptions): PropertyDecorator {
  return (target, property) => {
    const name = columnFor(String(property));
    if (kindOfColumn(name) !== kind)
      throw new Error(
        `${target.constructor.name}.${String(property)} is a ${kind} column, but its name says ${kindOfColumn(name)}`,
      );
    if (options.primary === true) PrimaryColumn({ ...options, name, nullable: false })(target, property);
    else Column({ ...options, name })(target, property);
  };
}
