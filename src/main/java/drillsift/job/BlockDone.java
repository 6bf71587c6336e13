package drillsift.job;

import drillsift.store.BlockRow;

/**
 * A block whose segment exists.
 *
 * @param parsed false when the segment had been made before
 */
record BlockDone(PlannedSource source, BlockRow row, boolean parsed) {}
