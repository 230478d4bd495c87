import { createRequire } from 'node:module'

/** The runtime is an optional dependency: without it these tests are named as skipped, and everything else still runs. */
export const INSTALLED = ((): boolean => {
  try {
    createRequire(import.meta.url).resolve('@xenova/transformers')
    return true
  } catch {
    return false
  }
})()
