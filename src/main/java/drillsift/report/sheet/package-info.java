/**
 * The one page for one person who says that they never opened the mail: what was recorded, how it
 * was judged and why, what would change it, and how to object. Names the person who was asked for
 * and nobody else.
 */
package drillsift.report.sheet;
