export { type ExpectedReading, type Scaffold, scaffoldSite } from './scaffold.ts'
