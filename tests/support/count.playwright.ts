import type { FullConfig, FullResult, Reporter, Suite } from '@playwright/test/reporter';
import { writeCount } from './count.ts';

export default class CountReporter implements Reporter {
  #suite: Suite | undefined;
  #errors = 0;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onError(): void {
    this.#errors += 1;
  }

  onEnd({ status }: FullResult): void {
    const outcomes = (this.#suite?.allTests() ?? []).map((test) => test.outcome());
    const passed = outcomes.filter((outcome) => outcome === 'expected' || outcome === 'flaky').length;
    const failed = outcomes.filter((outcome) => outcome === 'unexpected').length;
    // A run cut short leaves tests that were neither passed nor failed.
    const cutShort = status === 'timedout' || status === 'interrupted' ? 1 : 0;
    writeCount('playwright', passed, failed + this.#errors + cutShort);
  }

  printsToStdio(): boolean {
    return false;
  }
}
