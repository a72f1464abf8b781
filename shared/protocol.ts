/** The number of the conversation: pages of another number are asked to reload. Apart from wire.ts, so that a phone need not load schemas. */
export const PROTOCOL = 2
