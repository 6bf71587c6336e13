/**
 * The filter audit for the officer: from records to people, rule by rule, what stayed undecided,
 * what was decided by hand, and that no record got lost. It names people and addresses.
 */
package drillsift.report.audit;
