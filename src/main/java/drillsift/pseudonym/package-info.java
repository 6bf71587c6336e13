/** What stands for people, tokens and addresses in campaigns that are to know nobody. */
package drillsift.pseudonym;
