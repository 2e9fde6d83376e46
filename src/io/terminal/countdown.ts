import { useEffect, useState } from '@inquirer/core';

const SECOND = 1000;

/** Draws the prompt anew each second of the time that is left (milliseconds), and says when it is over. */
export function useCountdown(left: (() => number) | undefined, over: () => void): void {
  const [, setSeconds] = useState(0);
  useEffect(() => {
    if (left === undefined) return undefined;
    let seconds = 0;
    const timer = setInterval(() => {
      if (left() <= 0) over();
      else setSeconds(++seconds);
    }, SECOND);
    return () => clearInterval(timer);
  }, []);
}
