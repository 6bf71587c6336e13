/** Makes campaigns of invented people with the truth beside them: for trying out and measuring. */
package drillsift.generate;
