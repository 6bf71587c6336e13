package drillsift.read;

import drillsift.event.Framing;
import drillsift.event.InputFormat;
import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds out what a JSON document is. */
final class JsonSurvey {

    private JsonSurvey() {}

    static SourceFile of(String name, Path path, FileHead head, SourceSettings settings)
            throws IOException {
        Optional<InputFormat> declared = settings.format();
        if (declared.isPresent() && declared.get().framing() != Framing.JSON) {
            head.refuseJson(name);
        }
        Charset encoding = SourceSurvey.encoding(name, path, head, settings);
        SourceFile bare =
                file(name, path, head, declared.orElse(InputFormat.GOPHISH_JSON), encoding, 0);
        JsonShape shape;
        int mark;
        try (InputStream document = SourceBytes.open(bare)) {
            mark = mark(document);
        }
        try (InputStream document = SourceBytes.open(bare)) {
            document.skipNBytes(mark);
            shape = JsonShape.of(document);
        }
        InputFormat format = shape.format().orElseThrow(() -> unknown(name, shape));
        if (declared.isPresent() && declared.get() != format) {
            throw new RefusedException(
                    Problem.at(
                            new SourceRef(name, 1),
                            ReadCode.OTHER_JSON,
                            declared.get().key(),
                            CsvHeader.shown(shape.names())));
        }
        return file(name, path, head, format, encoding, mark);
    }

    private static RefusedException unknown(String name, JsonShape shape) {
        return new RefusedException(
                Problem.at(
                        new SourceRef(name, 1),
                        ReadCode.UNKNOWN_JSON,
                        CsvHeader.shown(shape.names())));
    }

    /** Length of the byte order mark. */
    private static int mark(InputStream document) throws IOException {
        byte[] first = document.readNBytes(3);
        return Encodings.byteOrderMark(first, first.length)
                .filter(StandardCharsets.UTF_8::equals)
                .map(utf8 -> first.length)
                .orElse(0);
    }

    private static SourceFile file(
            String name,
            Path path,
            FileHead head,
            InputFormat format,
            Charset encoding,
            long start) {
        List<String> lists = JsonShape.lists(format);
        return new SourceFile(
                name,
                path,
                head.bytes(),
                head.sha256(),
                head.packing(),
                format,
                encoding,
                lists,
                start,
                0,
                ',');
    }
}
