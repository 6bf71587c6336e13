/** The words that all stages share; this package knows no other. */
package drillsift.event;
