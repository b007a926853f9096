import classes from './asking.module.css';

interface ProgressProps {
  readonly name: string;
  /** Absent where nobody knows yet how many there are. */
  readonly done?: number;
  readonly all?: number;
  /** The same in words, which are read out. */
  readonly children: string;
}

/** How far it is, to the eye and in words. */
export function Progress({ name, done, all, children }: ProgressProps) {
  return (
    <>
      <progress
        className={classes.progress}
        aria-label={name}
        {...(all !== undefined && { max: Math.max(all, 1), value: done })}
      />
      <p role="status" className={classes.status}>
        {children}
      </p>
    </>
  );
}
