/** The job file and the filters file: what they may say, and exact words where they do not. */
package drillsift.job.file;
