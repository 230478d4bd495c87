export { openBackend, QUEUE_SCHEMA, type QueueTarget, withoutSecret } from './connection.ts'
export { type Counts, type Handlers, openQueues, Queues, TIME_ZONE, type WorkOptions, within } from './queues.ts'
export { type Jobs, STAGES, type Stage } from './stages.ts'
