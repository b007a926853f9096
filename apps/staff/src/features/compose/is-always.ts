import type { WhenProps } from './when-props.js';

/** Whether texts may go out at any hour, so that nothing ever waits for one. */
export function isAlways({ textingHours: { from, until } }: WhenProps['school']): boolean {
  return from === '00:00' && until === '24:00';
}
