/** Nothing came within the time that was given. */
export class TimeOut extends Error {}

/** What `value` settles to; rejects with a `TimeOut` where that takes longer than `timeout` milliseconds. */
export async function inTime(value: unknown, timeout: number): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const alarm = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TimeOut());
    }, timeout);
  });
  try {
    return await Promise.race([value, alarm]);
  } finally {
    clearTimeout(timer);
  }
}
