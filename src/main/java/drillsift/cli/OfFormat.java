package drillsift.cli;

import drillsift.event.InputFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A format by its name in the job file. */
final class OfFormat implements ITypeConverter<InputFormat> {

    @Override
    public InputFormat convert(String key) {
        return InputFormat.ofKey(key)
                .orElseThrow(() -> new TypeConversionException("no such format"));
    }
}
