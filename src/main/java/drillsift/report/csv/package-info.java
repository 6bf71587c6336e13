/** Every CSV file that is written: figures of both kinds, and the rows of others. */
package drillsift.report.csv;
