/** Statistics of counts that commons-statistics lacks, and thin covers over what it has. */
package drillsift.aggregate.statistics;
