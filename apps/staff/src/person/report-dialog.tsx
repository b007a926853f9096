import { useMutation } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { useWords } from '@optline/ui';
import { useState } from 'react';
import { DialogDone, DialogForm } from '../form/dialog-form.js';
import { ReportStopRequestDocument } from './person-acts.generated.js';
import type { PersonRecord } from './person-record.js';
import { heardWords } from './person-words.js';

interface ReportDialogProps {
  readonly record: PersonRecord;
  readonly onClose: () => void;
  readonly onReported: () => void;
}

/** For staff without texting permissions: what they heard holds the number until somebody decides. */
export function ReportDialog({ record, onClose, onReported }: ReportDialogProps) {
  const say = useWords(heardWords);
  const [report, { loading }] = useMutation(ReportStopRequestDocument);
  const [words, setWords] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [done, setDone] = useState<string | null>(null);
  const submit = async (): Promise<string | void> => {
    setMissing(words.trim() === '');
    setProblem(null);
    if (words.trim() === '') return 'words';
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
  const title = say('reportTitle');
  if (done !== null) return <DialogDone title={title} message={done} onClose={onClose} />;
  return (
    <DialogForm
      title={title}
      action={say('reportSend')}
      isBusy={loading}
      isUnsaved={words !== ''}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{say('reportLead')}</p>
      <Textarea
        name="words"
        label={say('reportWords')}
        rows={4}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        error={isMissing && say('reportWordsMissing')}
      />
    </DialogForm>
  );
}
