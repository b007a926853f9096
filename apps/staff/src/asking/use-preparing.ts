import { useState } from 'react';
import { useNavigate } from 'react-router';

/** Prepares something, and leads to the page that shows what would come of it. */
export function usePreparing(prepare: () => Promise<string | undefined>) {
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const onSubmit = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const place = await prepare();
      if (place !== undefined) void navigate(place);
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return { isBusy, problem, onSubmit };
}
