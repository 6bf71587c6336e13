package drillsift.report;

import drillsift.message.Problem;
import java.util.List;

/**
 * A finished PDF: the same document gives the same bytes.
 *
 * @param hash of model, templates, texts and fonts, 64 hexadecimal digits; the footer shows eight
 * @param problems warnings only, such as characters that no font has
 */
public record RenderedDocument(byte[] bytes, int pages, String hash, List<Problem> problems) {}
