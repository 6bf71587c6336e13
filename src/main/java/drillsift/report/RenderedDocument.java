package drillsift.report;

import java.util.SortedSet;

/**
 * A finished PDF: the same document gives the same bytes.
 *
 * @param hash of model, templates, texts and fonts, 64 hexadecimal digits; the footer shows eight
 * @param missing code points that no font has, ascending: a mark stands in their place
 */
public record RenderedDocument(byte[] bytes, int pages, String hash, SortedSet<Integer> missing) {}
