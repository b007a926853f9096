import { useMutation } from '@apollo/client/react';
import { useWords } from '@optline/ui';
import type { ImportKind } from '@optline/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { AddImportPartDocument, BeginImportDocument } from './imports-page.generated.js';
import { importsWords } from './import-words.js';

const fileAtMostBytes = 50 * 1024 * 1024;
/** Of one request. A multiple of three, so that Base64 has no padding between pieces. */
const partBytes = 96 * 1024;

export interface Uploading {
  readonly name: string;
  readonly done: number;
  readonly all: number;
}

/** Brings a file to the server piece by piece, and then goes to its page. */
export function useUpload() {
  const say = useWords(importsWords);
  const navigate = useNavigate();
  const [begin] = useMutation(BeginImportDocument);
  const [add] = useMutation(AddImportPartDocument);
  const [uploading, setUploading] = useState<Uploading | null>(null);
  const [problem, setProblem] = useState<unknown>(null);

  /** @returns why it did not go on; `null` once all of it is there. */
  const sendParts = async (id: string, file: File): Promise<string | null> => {
    for (let from = 0; from < file.size; from += partBytes) {
      const bytes = await base64Of(file.slice(from, from + partBytes));
      const isLast = from + partBytes >= file.size;
      const { data } = await add({ variables: { input: { id, position: from / partBytes, bytes, isLast } } });
      const added = data?.addImportPart;
      if (added?.__typename === 'ImportNotPossible') return added.message;
      setUploading({ name: file.name, done: Math.min(from + partBytes, file.size), all: file.size });
    }
    return null;
  };

  const upload = async (kind: ImportKind, file: File): Promise<void> => {
    if (file.size === 0 || file.size > fileAtMostBytes) {
      setProblem(say(file.size === 0 ? 'empty' : 'tooLarge'));
      return;
    }
    setProblem(null);
    setUploading({ name: file.name, done: 0, all: file.size });
    try {
      const { data } = await begin({
        variables: { input: { kind, fileName: file.name, byteCount: file.size } },
      });
      const id = data?.beginImport.id ?? '';
      const stuck = await sendParts(id, file);
      if (stuck === null) await navigate(`/imports/${id}`);
      else setProblem(stuck);
      setUploading(null);
    } catch (error) {
      setProblem(error);
      setUploading(null);
    }
  };
  return { uploading, problem, upload };
}

function base64Of(part: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () =>
      resolve(typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : '');
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read'));
    reader.readAsDataURL(part);
  });
}
