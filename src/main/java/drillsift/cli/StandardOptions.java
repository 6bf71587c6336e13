package drillsift.cli;

import drillsift.message.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What every command knows. */
final class StandardOptions {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    /** Only parsed here so that it is checked: {@link LanguageChoice} has read it before. */
    @Option(
            names = "--language",
            paramLabel = "ja|en",
            descriptionKey = "language",
            converter = OfTag.class)
    Language language;

    static final class OfTag implements ITypeConverter<Language> {

        @Override
        public Language convert(String tag) {
            return LanguageChoice.ofTag(tag)
                    .orElseThrow(() -> new TypeConversionException("no such language"));
        }
    }
}
