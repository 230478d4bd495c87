import type { EventEmitter } from 'node:events'

/**
 * The pool that the store and the queue share: what Kysely's PostgresDialect and BullMQ's PostgreSQL backend both ask of
 * `pg.Pool`. On a server it is `pg.Pool` itself, on a laptop the adapter of embedded-pool.ts; nothing above sees a difference.
 */
export interface QueryResult<R = Record<string, unknown>> {
  command: 'UPDATE' | 'DELETE' | 'INSERT' | 'SELECT' | 'MERGE'
  rowCount: number
  rows: R[]
}

export interface PoolClient extends EventEmitter {
  query<R = Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<QueryResult<R>>
  release(destroy?: boolean): void
}

export interface Pool extends EventEmitter {
  query<R = Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<QueryResult<R>>
  connect(): Promise<PoolClient>
  end(): Promise<void>
}
