import type { Reporter, TestModule } from 'vitest/node';
import { writeCount } from './count.ts';

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandled.length;
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state);
      passed += states.filter((state) => state === 'passed').length;
      const failures = states.filter((state) => state === 'failed').length;
      // A file that breaks while loading has no failed test to show for it.
      failed += failures === 0 && !module.ok() ? 1 : failures;
    }
    writeCount('vitest', passed, failed);
  }
}
