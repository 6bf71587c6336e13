/**
 * The report for the board. It is made from published figures alone: no type in this package can
 * hold a person, and none of them knows the package that can.
 */
package drillsift.report.anonymous;
