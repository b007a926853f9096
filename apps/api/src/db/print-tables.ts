import type { EntityMetadata } from 'typeorm';
import { columnFor, kindOfColumn } from './naming.js';

type ColumnOfEntity = EntityMetadata['columns'][number];

/** Returns the TypeScript of a migration that makes the tables of these entities, in the words of `tables.ts`. */
export function printMigration(name: string, entities: readonly EntityMetadata[]): string {
  const tables = [...entities].sort((a, b) => a.tableName.localeCompare(b.tableName)).map(printTable);
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, index, unique } from '../tables.js';
import type { Tables } from '../tables.js';

const tables: Tables = {
${tables.join('\n')}
};

export class ${name} implements MigrationInterface {
  readonly name = '${name}';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
`;
}

function printTable(entity: EntityMetadata): string {
  if (entity.foreignKeys.length > 0)
    throw new Error(`${entity.name} has a foreign key; tables here refer by id alone`);
  const columns = entity.columns.map(
    (column) => `      ${column.databaseName}: '${printColumn(entity, column)}',`,
  );
  const indexes = entity.indices.map(({ name, isUnique, columns: indexed }) => {
    const names = indexed.map(({ databaseName }) => `'${databaseName}'`).join(', ');
    return `      ${name}: ${isUnique ? 'unique' : 'index'}(${names}),`;
  });
  const lines = [`  ${entity.tableName}: {`, '    columns: {', ...columns, '    },'];
  if (indexes.length > 0) lines.push('    indexes: {', ...indexes, '    },');
  return [...lines, '  },'].join('\n');
}

function printColumn(entity: EntityMetadata, column: ColumnOfEntity): string {
  if (column.databaseName !== columnFor(column.propertyName))
    throw new Error(`${entity.name}.${column.propertyName} is not declared with db/columns.ts`);
  const role = column.isPrimary ? ' primary' : column.isNullable ? ' null' : '';
  return `${printType(entity, column)}${role}`;
}

function printType(entity: EntityMetadata, column: ColumnOfEntity): string {
  const kind = kindOfColumn(column.databaseName);
  switch (column.type) {
    case 'varchar':
      return `varchar(${column.length})`;
    case 'text':
    case 'simple-json':
      return 'longtext';
    case 'datetime':
      if (kind === 'instant') return 'instant';
      break;
    case 'boolean':
      if (kind === 'flag') return 'flag';
      break;
    case 'int':
      return 'int';
    default:
  }
  throw new Error(`${entity.name}.${column.propertyName} is not declared with db/columns.ts`);
}
