import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Card, EmptyState, PageTitle, useWords, Waiting } from '@optline/ui';
import { useState } from 'react';
import { AskDialog } from '../../form/ask-dialog.js';
import form from '../../form/form.module.css';
import { Outcome, useOutcome } from '../../form/outcome.js';
import { NeedsPermission } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { TemplateDialog } from './template-dialog.js';
import { ArchiveTemplateDocument, TemplatesPageDocument } from './templates-page.generated.js';
import type { TemplateDetailFragment } from './templates-page.generated.js';
import { templatesWords } from './templates-words.js';

/** The texts that the school writes again and again. */
export function TemplatesPage() {
  return useRights().maySend ? <Templates /> : <NeedsPermission permission="SEND_TEXT_MESSAGES" />;
}

/** What is open: a new template, or one that is to be changed or archived. */
type Open = { readonly kind: 'add' } | { readonly kind: 'edit' | 'archive'; readonly id: string };

function Templates() {
  const say = useWords(templatesWords);
  const { data, error, refetch } = useQuery(TemplatesPageDocument);
  const [open, setOpen] = useState<Open | null>(null);
  const outcome = useOutcome();
  const close = (): void => setOpen(null);
  if (data === undefined)
    return <Waiting lines={10} problem={error} onRetry={() => void refetch().catch(() => undefined)} />;
  const { textTemplates } = data;
  const chosen = textTemplates.find(({ id }) => open !== null && open.kind !== 'add' && open.id === id);
  return (
    <>
      <PageTitle title={say('title')}>
        <Button onClick={() => setOpen({ kind: 'add' })}>{say('add')}</Button>
      </PageTitle>
      <p className={form.lead}>{say('lead')}</p>
      <Outcome said={outcome.said} problem={outcome.problem} />
      <TemplateList templates={textTemplates} onOpen={setOpen} />
      {open?.kind === 'add' && (
        <TemplateDialog
          template={null}
          onClose={close}
          onSaved={(name) => outcome.say(say('saved', { name }))}
        />
      )}
      {open?.kind === 'edit' && chosen !== undefined && (
        <TemplateDialog
          key={chosen.id}
          template={chosen}
          onClose={close}
          onSaved={(name) => outcome.say(say('saved', { name }))}
        />
      )}
      {open?.kind === 'archive' && chosen !== undefined && (
        <ArchiveDialog
          template={chosen}
          onClose={close}
          onDone={() => outcome.say(say('archived', { name: chosen.name }))}
        />
      )}
    </>
  );
}

interface TemplateListProps {
  readonly templates: readonly TemplateDetailFragment[];
  readonly onOpen: (open: Open) => void;
}

function TemplateList({ templates, onOpen }: TemplateListProps) {
  const say = useWords(templatesWords);
  if (templates.length === 0)
    return (
      <EmptyState title={say('none')}>
        <p>{say('noneWhy')}</p>
      </EmptyState>
    );
  return (
    <Card>
      <ul className={form.list} aria-label={say('title')}>
        {templates.map(({ id, name, body }) => (
          <li key={id} className={form.row}>
            <div className={form.rowText}>
              <p className={form.name}>{name}</p>
              <blockquote className={form.quote}>{body}</blockquote>
            </div>
            <div className={form.buttons}>
              <Button
                size="sm"
                variant="default"
                aria-label={say('editWhat', { name })}
                onClick={() => onOpen({ kind: 'edit', id })}
              >
                {say('edit')}
              </Button>
              <Button
                size="sm"
                variant="default"
                aria-label={`${say('archive')} ${name}`}
                onClick={() => onOpen({ kind: 'archive', id })}
              >
                {say('archive')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface ArchiveDialogProps {
  readonly template: TemplateDetailFragment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function ArchiveDialog({ template: { id, name }, onClose, onDone }: ArchiveDialogProps) {
  const say = useWords(templatesWords);
  const [archive] = useMutation(ArchiveTemplateDocument, { refetchQueries: [TemplatesPageDocument] });
  return (
    <AskDialog
      title={say('archiveTitle', { name })}
      lead={say('archiveLead')}
      action={say('archive')}
      onYes={() => archive({ variables: { id } })}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
