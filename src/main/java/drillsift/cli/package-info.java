/** The command line: commands, progress, and what a failure is called and ends with. */
package drillsift.cli;
