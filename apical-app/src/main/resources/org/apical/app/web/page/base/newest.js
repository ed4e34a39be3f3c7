// Many questions in a row: only the answer to the newest counts.

/**
 * @template A, R
 * @param {(argument: A, signal: AbortSignal) => Promise<R>} work
 * @param {(result: R) => void} take @param {(e: any) => void} fail
 * @param {number} [pause] ms to wait for a newer question
 */
export function newest(work, take, fail, pause = 60) {
  let timer = 0;
  /** @type {AbortController|null} */
  let control = null;
  const stop = () => { clearTimeout(timer); if (control) { control.abort(); } control = null; };
  /** @param {A} argument */
  const ask = argument => {
    stop();
    timer = setTimeout(async () => {
      const mine = new AbortController();
      control = mine;
      try {
        const result = await work(argument, mine.signal);
        if (control === mine) { take(result); }
      } catch (e) {
        if (control === mine) { fail(e); }
      }
    }, pause);
  };
  return Object.assign(ask, {stop});
}
