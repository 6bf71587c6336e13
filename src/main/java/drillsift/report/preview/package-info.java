/** Made-up figures and people, for whoever edits a template and wants to see what it makes. */
package drillsift.report.preview;
