// Says whether something runs: progress with a button that stops it.
import {h, replace} from '../base/dom.js';
import {duration} from '../base/format.js';

/** @returns {{element: HTMLElement, busy: (state: null|{job?: import('../base/api.js').Job, stop?: () => void}) => void, done: (seconds: number) => void, say: (text: string) => void}} */
export function makeStatus() {
  const words = h('span', {role: 'status', 'aria-live': 'polite'});
  const extra = h('span', {class: 'extra'});
  const element = h('div', {class: 'bar status'}, words, extra);
  let slow = 0;
  return {
    element,
    busy(state) {
      clearTimeout(slow);
      if (!state) {
        replace(extra);
        if (words.dataset.busy) { words.textContent = ''; delete words.dataset.busy; }
      } else if (!state.job) {
        // what answers at once needs no word
        slow = setTimeout(() => { words.textContent = 'Computing …'; words.dataset.busy = '1'; }, 300);
      } else {
        const {job, stop} = state;
        words.textContent = job.state === 'queued' ? 'Waiting for its turn' : 'Running' + (job.message ? ': ' + job.message : '');
        words.dataset.busy = '1';
        if (!extra.firstChild) {
          replace(extra, h('progress', {max: 1, 'aria-label': 'Progress'}), ' ', h('button', {type: 'button', onclick: stop}, 'Cancel'));
        }
        const bar = extra.querySelector('progress');
        if (job.progress > 0) { bar.value = job.progress; } else { bar.removeAttribute('value'); }
      }
    },
    done(seconds) { clearTimeout(slow); replace(extra); delete words.dataset.busy; words.textContent = 'Computed in ' + duration(seconds); },
    say(text) { clearTimeout(slow); delete words.dataset.busy; words.textContent = text; },
  };
}
