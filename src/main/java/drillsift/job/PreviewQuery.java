package drillsift.job;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which template is to be seen with sample data.
 *
 * @param template name of one of the product's, or the path of an edited copy
 * @param as the template that the copy stands for; told by the name of its file when empty
 * @param folder where the PDFs are written
 */
public record PreviewQuery(String template, Optional<String> as, Path folder) {}
