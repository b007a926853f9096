import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import {
  Card,
  EmptyState,
  formatDate,
  LoadingState,
  PageTitle,
  ProblemAlert,
  useLanguage,
  useSession,
  useWords,
} from '@optline/ui';
import { useState } from 'react';
import form from '../../form/form.module.css';
import { Outcome } from '../../form/outcome.js';
import type { Said } from '../../form/outcome.js';
import { NeedsPermission } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { ApiTokensPageDocument } from './api-tokens-page.generated.js';
import type { TokenDetailFragment } from './api-tokens-page.generated.js';
import { apiTokensWords, scopeNames } from './api-tokens-words.js';
import { MakeToken } from './make-token.js';
import { RevokeDialog } from './revoke-dialog.js';

/** Settings > API tokens. */
export function ApiTokensPage() {
  const say = useWords(apiTokensWords);
  return (
    <>
      <PageTitle title={say('title')} />
      {useRights().mayManageUsers ? <Tokens /> : <NeedsPermission permission="MANAGE_USERS" />}
    </>
  );
}

function Tokens() {
  const say = useWords(apiTokensWords);
  const { data, error, refetch } = useQuery(ApiTokensPageDocument);
  const [revoking, setRevoking] = useState<TokenDetailFragment | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  if (data?.apiTokens === undefined)
    return error === undefined ? (
      <LoadingState lines={8} />
    ) : (
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
    );
  return (
    <>
      <Outcome said={said} />
      <Card title={say('present')}>
        <p className={form.lead}>{say('lead')}</p>
        {data.apiTokens.length === 0 ? (
          <EmptyState title={say('none')}>
            <p>{say('noneWhy')}</p>
          </EmptyState>
        ) : (
          <ul className={form.list}>
            {data.apiTokens.map((token) => (
              <Token key={token.id} token={token} onRevoke={() => setRevoking(token)} />
            ))}
          </ul>
        )}
      </Card>
      <MakeToken />
      {revoking !== null && (
        <RevokeDialog
          token={revoking}
          onClose={() => setRevoking(null)}
          onRevoked={() => {
            setSaid({ text: say('revokeDone', { name: revoking.name }) });
            setRevoking(null);
          }}
        />
      )}
    </>
  );
}

interface TokenProps {
  readonly token: TokenDetailFragment;
  readonly onRevoke: () => void;
}

function Token({ token, onRevoke }: TokenProps) {
  const { name, hint, scopes, createdBy, createdAt, lastUsedAt, revokedAt } = token;
  const say = useWords(apiTokensWords);
  const { language } = useLanguage();
  const { timeZone } = useSession().me;
  const day = (instant: string): string => formatDate(instant, { language, timeZone });
  const facts = [
    say('ends', { hint }),
    createdBy === null
      ? say('made', { day: day(createdAt) })
      : say('madeBy', { day: day(createdAt), name: createdBy }),
    lastUsedAt === null ? say('neverUsed') : say('used', { day: day(lastUsedAt) }),
    ...(revokedAt === null ? [] : [say('revokedOn', { day: day(revokedAt) })]),
  ];
  return (
    <li className={form.row}>
      <div className={form.rowText}>
        <p>
          <span className={form.name}>{name}</span>
          {revokedAt !== null && (
            <span className={form.tag} data-kind="bad">
              {say('revoked')}
            </span>
          )}
        </p>
        <p>{scopes.map((scope) => scopeNames[scope]).join(' · ')}</p>
        <p className={form.hint}>{facts.join(' · ')}</p>
      </div>
      {revokedAt === null && (
        <Button variant="default" size="sm" aria-label={say('revokeWhat', { name })} onClick={onRevoke}>
          {say('revoke')}
        </Button>
      )}
    </li>
  );
}
