/** Files to blocks of whole records; one class per container, encoding and framing question. */
package drillsift.read;
