/** What was published of whom, so that no later publication can be subtracted from it. */
package drillsift.aggregate.release;
