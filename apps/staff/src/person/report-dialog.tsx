import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { commonWords, Dialog, Notice, ProblemAlert, useWords } from '@optline/ui';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { ReportStopRequestDocument } from './person-acts.generated.js';
import type { PersonRecord } from './person-record.js';
import { heardWords } from './person-words.js';
import classes from './person.module.css';

interface ReportDialogProps {
  readonly record: PersonRecord;
  readonly onClose: () => void;
  readonly onReported: () => void;
}

/** For staff without texting permissions: what they heard holds the number until somebody decides. */
export function ReportDialog({ record, onClose, onReported }: ReportDialogProps) {
  const say = useWords(heardWords);
  const sayCommon = useWords(commonWords);
  const [report, { loading }] = useMutation(ReportStopRequestDocument);
  const [words, setWords] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [done, setDone] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setMissing(words.trim() === '');
    if (words.trim() === '' || loading) return;
    try {
      const { data } = await report({ variables: { input: { personId: record.id, words: words.trim() } } });
      const result = data?.reportStopRequest;
      if (result?.__typename === 'TextOptInRefused') return setProblem(result.message);
      setDone(say(result?.review == null ? 'reportedAlready' : 'reported'));
      onReported();
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <Dialog title={say('reportTitle')} onClose={onClose}>
      <form className={classes.dialogForm} noValidate onSubmit={(event) => void submit(event)}>
        {done === null ? (
          <>
            <p>{say('reportLead')}</p>
            {problem !== null && <ProblemAlert problem={problem} />}
            <Textarea
              label={say('reportWords')}
              rows={4}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
              error={isMissing && say('reportWordsMissing')}
            />
          </>
        ) : (
          <div role="status">
            <Notice kind="good">
              <p>{done}</p>
            </Notice>
          </div>
        )}
        <div className={classes.dialogActs}>
          <Button variant="default" onClick={onClose}>
            {sayCommon(done === null ? 'cancel' : 'close')}
          </Button>
          {done === null && (
            <Button type="submit" aria-disabled={loading}>
              {say('reportSend')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
