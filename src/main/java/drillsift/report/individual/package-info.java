/**
 * The page that one person gets about one round: what was done well, what is on record, how such a
 * mail is recognised, and what to do if something of it does not fit. In one file each and as a
 * book.
 */
package drillsift.report.individual;
