/** Which questions use up the quota of their round. */
import type { Slot } from './slot-state.ts'

/** Every one but those void, or given to the audience, that leave it as it was. */
export const usesQuota = ({ voided, audience }: Pick<Slot, 'voided' | 'audience'>): boolean => voided?.usesQuota ?? audience?.usesQuota ?? true
