/**
 * Charts: what is shown stands in a record, how it is drawn beside it. Nothing is computed here.
 */
package drillsift.report.chart;
