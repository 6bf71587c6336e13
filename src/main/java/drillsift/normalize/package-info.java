/** Raw records to events: one class per format, times, addresses, kinds, rejects. */
package drillsift.normalize;
