import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { formatNumber } from '@optline/domain';
import {
  AnswerBadge,
  Card,
  Notice,
  PageTitle,
  TextBubbles,
  useConsentNews,
  useSession,
  useWords,
  Waiting,
} from '@optline/ui';
import { useEffect, useEffectEvent, useRef } from 'react';
import { Link, useParams } from 'react-router';
import form from '../../form/form.module.css';
import { Outcome, useOutcome } from '../../form/outcome.js';
import type { OutcomeState } from '../../form/outcome.js';
import { NeedsPermission, NeedsTexting } from '../../permissions/needs-permission.js';
import { useRights } from '../../permissions/use-rights.js';
import { ObstacleMark } from '../../person/obstacle-mark.js';
import personClasses from '../../person/person.module.css';
import { pageSize, usePages } from '../../person/use-pages.js';
import { TextLine } from '../../texts/text-line.js';
import { ConversationPageDocument, MarkReadDocument, MarkUnreadDocument } from './conversation.generated.js';
import type { ConversationPageQuery } from './conversation.generated.js';
import { conversationWords } from './inbox-words.js';
import classes from './inbox.module.css';
import { ReplyForm } from './reply-form.js';

type Conversation = ConversationPageQuery['conversation'];

/** All that went to and came from one phone, and an answer to it. */
export function ConversationPage() {
  const { id = '' } = useParams();
  return useRights().mayTurnOut ? <Asked key={id} id={id} /> : <NeedsTexting />;
}

function Asked({ id }: { readonly id: string }) {
  const asked = useQuery(ConversationPageDocument, { variables: { id, first: pageSize, after: null } });
  const conversation = asked.data?.conversation;
  const { isLooking, lookAgain, more } = usePages(conversation?.texts, asked);
  useConsentNews({ lookAgain });
  const outcome = useOutcome();
  useReading(conversation);
  if (conversation === undefined) return <Waiting lines={12} problem={asked.error} onRetry={lookAgain} />;
  return (
    <>
      <Header conversation={conversation} outcome={outcome} />
      <Outcome said={outcome.said} problem={outcome.problem} />
      <Holders conversation={conversation} />
      <Answer conversation={conversation} onSent={lookAgain} />
      <Texts conversation={conversation} isLooking={isLooking} onMore={more} />
    </>
  );
}

/** What is shown is read, once for each text that is heard: marked as unread, it stays so while the page is open. */
function useReading(conversation: Conversation | undefined): void {
  const [mark] = useMutation(MarkReadDocument);
  const readThrough = useRef<string | null>(null);
  const read = useEffectEvent((lastReceivedId: string) => {
    if (conversation === undefined || readThrough.current === lastReceivedId) return;
    readThrough.current = lastReceivedId;
    const { id, isUnread } = conversation;
    // That it stays unread is no harm: it is read again the next time.
    if (isUnread) void mark({ variables: { id, lastReceivedId } }).catch(() => undefined);
  });
  const lastReceivedId = conversation?.lastReceivedId;
  useEffect(() => {
    if (lastReceivedId !== undefined) read(lastReceivedId);
  }, [lastReceivedId]);
}

interface HeaderProps {
  readonly conversation: Conversation;
  readonly outcome: OutcomeState;
}

function Header({ conversation: { id, number, holders }, outcome }: HeaderProps) {
  const say = useWords(conversationWords);
  const [mark, { loading }] = useMutation(MarkUnreadDocument);
  const names = holders.map(({ name }) => name).join(', ');
  const markUnread = async (): Promise<void> => {
    if (loading) return;
    try {
      await mark({ variables: { id } });
      outcome.say(say('markedUnread'));
    } catch (error) {
      outcome.fail(error);
    }
  };
  return (
    <>
      <p className={personClasses.crumb}>
        <Link to="/inbox">{say('back')}</Link>
      </p>
      <PageTitle title={say('titleOf', { who: names === '' ? formatNumber(number) : names })}>
        <Button size="sm" variant="default" aria-disabled={loading} onClick={() => void markUnread()}>
          {say('unread')}
        </Button>
      </PageTitle>
    </>
  );
}

interface PartProps {
  readonly conversation: Conversation;
}

function Holders({ conversation: { number, holders, whyNoReply } }: PartProps) {
  const say = useWords(conversationWords);
  return (
    <Card title={say('who')}>
      <p className={form.hint}>{formatNumber(number)}</p>
      {holders.length === 0 ? (
        <p>{say('nobody')}</p>
      ) : (
        <ul className={classes.holders}>
          {holders.map(({ personId, kind, name, answer }) => (
            <li key={personId ?? name}>
              <Link to={`/${kind === 'STUDENT' ? 'students' : 'contacts'}/${personId}`}>{name}</Link>
              {answer !== null && <AnswerBadge answer={answer} />}
              <ObstacleMark obstacle={whyNoReply?.obstacle ?? null} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Answer({ conversation, onSent }: PartProps & { readonly onSent: () => void }) {
  const say = useWords(conversationWords);
  const { maySend } = useRights();
  const { id, number, whyNoReply } = conversation;
  return (
    <Card title={say('reply')}>
      {!maySend ? (
        <NeedsPermission permission="SEND_TEXT_MESSAGES" />
      ) : whyNoReply !== null ? (
        <Notice kind="wait">
          <p>
            <strong>{say('cannot')}</strong>
          </p>
          <p>{whyNoReply.message}</p>
          {whyNoReply.obstacle === 'HELD' && <Link to="/reviews">{say('toReviews')}</Link>}
        </Notice>
      ) : (
        <ReplyForm conversationId={id} number={formatNumber(number)} onSent={onSent} />
      )}
    </Card>
  );
}

interface TextsProps extends PartProps {
  readonly isLooking: boolean;
  readonly onMore: () => void;
}

function Texts({ conversation: { number, texts }, isLooking, onMore }: TextsProps) {
  const say = useWords(conversationWords);
  const { timeZone } = useSession().me;
  return (
    <Card title={say('texts')}>
      <TextBubbles label={say('list', { number: formatNumber(number) })}>
        {texts.edges.map(({ node }) => (
          <TextLine key={node.id} text={node} timeZone={timeZone} />
        ))}
      </TextBubbles>
      {texts.pageInfo.hasNextPage && (
        <div className={classes.more}>
          <Button size="sm" variant="default" aria-disabled={isLooking} onClick={onMore}>
            {say('more')}
          </Button>
        </div>
      )}
    </Card>
  );
}
