/** What is kept: segments, verdict files, H2 and every SQL statement, locks and publication. */
package drillsift.store;
