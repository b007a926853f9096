import type { TextTemplateInput } from '@optline/schema';
import type { Sql } from '../../db/sql.js';
import type { Tx } from '../../db/transaction.js';
import { badInput, notFound } from '../../errors.js';
import { newId } from '../../ids.js';
import { oneLine } from '../../notices/templates/wording.js';
import { forStaff } from '../../sentences.js';
import { organizationById } from '../../settings/organization-view.js';
import { readBody } from '../read-body.js';
import type { TextTemplateEntity } from './text-template.entity.js';

export type TemplateRow = Pick<TextTemplateEntity, 'id' | 'name' | 'body' | 'version'>;

const nameAtMost = 80;
const templatesAtMost = 200;

/** The templates of a school, by name. */
export async function templatesOf(sql: Sql, organizationId: string): Promise<TemplateRow[]> {
  const rows = await sql.rows<TemplateRow>(
    'SELECT id, name, body, version FROM text_templates WHERE organization_id = ? AND archived_at IS NULL',
    [organizationId],
  );
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }));
}

/** BAD_USER_INPUT for what is no name or no text. */
export function readTemplate({ name, body }: TextTemplateInput): Pick<TemplateRow, 'name' | 'body'> {
  const line = oneLine(name);
  if (line === '' || line.length > nameAtMost)
    throw badInput(forStaff(`The name of a template has from 1 to ${nameAtMost} characters.`));
  return { name: line, body: readBody(body) };
}

export interface TemplateToSave {
  readonly organizationId: string;
  /** Absent for a new one. */
  readonly present: { readonly id: string; readonly version: number } | null;
  readonly written: Pick<TemplateRow, 'name' | 'body'>;
  readonly now: Date;
}

export interface TemplateSaving {
  readonly kind: 'saved' | 'changed-meanwhile' | 'name-taken';
  /** As it is stored now; where the name is taken, the one that has it. */
  readonly template: TemplateRow;
}

/** Stores a new template, or another version of one that somebody has seen. */
export async function saveTemplate(tx: Tx, saving: TemplateToSave): Promise<TemplateSaving> {
  const { organizationId, present, written, now } = saving;
  // Of two that are saved at once with one name, one waits for the other and then sees it.
  await organizationById(tx, organizationId, tx.lockClause);
  const all = await templatesOf(tx, organizationId);
  const found = all.find(({ id }) => id === present?.id);
  if (present !== null && found === undefined) throw notFound('template');
  const isCalledSo = ({ id, name }: TemplateRow) => id !== found?.id && isSameName(name, written.name);
  const other = all.find(isCalledSo);
  if (other !== undefined) return { kind: 'name-taken', template: other };
  if (found === undefined || present === null) {
    if (all.length >= templatesAtMost)
      throw badInput(forStaff(`A school has at most ${templatesAtMost} templates. Archive some first.`));
    const template = { id: newId(), ...written, version: 1 };
    await tx.insert('text_templates', { ...template, organizationId, createdAt: now, archivedAt: null });
    return { kind: 'saved', template };
  }
  if (found.name === written.name && found.body === written.body) return { kind: 'saved', template: found };
  if (found.version !== present.version) return { kind: 'changed-meanwhile', template: found };
  const template = { ...found, ...written, version: found.version + 1 };
  await tx.update(
    'text_templates',
    { ...written, version: template.version },
    { id: found.id, organizationId },
  );
  return { kind: 'saved', template };
}

function isSameName(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { sensitivity: 'accent' }) === 0;
}

/** Takes a template off the list; that it is off already is fine. */
export async function archiveTemplate(
  tx: Tx,
  { id, organizationId, now }: { id: string; organizationId: string; now: Date },
): Promise<TemplateRow> {
  const row = await tx.row<TemplateRow>(
    'SELECT id, name, body, version FROM text_templates WHERE id = ? AND organization_id = ?',
    [id, organizationId],
  );
  if (row === null) throw notFound('template');
  await tx.update('text_templates', { archivedAt: now }, { id, organizationId, archivedAt: null });
  return row;
}
