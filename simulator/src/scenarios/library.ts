import busyMonday from './busy-monday.json' with { type: 'json' }
import everyoneAtOnce from './everyone-at-once.json' with { type: 'json' }
import namesOfTheWorld from './names-of-the-world.json' with { type: 'json' }
import { readScenario, type Scenario } from './scenario.ts'

/** The days that can be played. A new one is a file beside these and a line here. */
export function scenarioLibrary(): Scenario[] {
  return [
    readScenario('busy-monday', busyMonday),
    readScenario('everyone-at-once', everyoneAtOnce),
    readScenario('names-of-the-world', namesOfTheWorld),
  ]
}
