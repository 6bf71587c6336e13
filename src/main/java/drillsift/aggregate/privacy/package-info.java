/** What becomes of figures before they may be shown without names. */
package drillsift.aggregate.privacy;
