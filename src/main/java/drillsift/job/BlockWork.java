package drillsift.job;

import drillsift.read.Block;

/** A block on its way to a worker, with the input that it comes from. */
record BlockWork(PlannedSource source, Block block) {}
