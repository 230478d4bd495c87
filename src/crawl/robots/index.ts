export { crawlDelay, isAllowed } from './match.ts'
export { parseRobots, type RobotsFile } from './parse.ts'
export {
  memoryRobotsCache,
  type Robots,
  type RobotsCache,
  type RobotsDecision,
  type RobotsEntry,
  robotsFor,
  type Visit,
} from './robots-for.ts'
