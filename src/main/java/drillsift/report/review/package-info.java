/**
 * The officer's lists: every verdict, outcome, reject and rule hit. They name people and addresses;
 * the folder they go to is closed to others.
 */
package drillsift.report.review;
