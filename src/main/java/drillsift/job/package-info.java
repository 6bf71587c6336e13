/**
 * The run as a whole: plan, the one Spring Batch job, publication and summary. The only home of
 * Spring Batch.
 */
package drillsift.job;
