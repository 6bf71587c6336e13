/** Reports that name people, for the head of one department; off unless a job asks for them. */
package drillsift.report.named;
