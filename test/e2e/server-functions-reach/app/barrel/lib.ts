export * from '../actions'
