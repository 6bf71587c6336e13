package drillsift.normalize;

import drillsift.read.Block;

/** Turns the records of a block into events; safe for use by several threads at once. */
public interface BlockParser {

    NormalizedBlock parse(Block block);
}
