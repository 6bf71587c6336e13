package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.Recipient;
import drillsift.job.file.JobFile;
import drillsift.job.file.JobFileOptions;
import drillsift.job.file.JobFileReader;
import drillsift.job.file.RoundInputs;
import drillsift.read.RosterReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What tells of the people of a made-up campaign, and where it stands in bytes. */
final class PersonalBytes {

    /** Not what agents give as versions. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![/:.\\d])\\d{1,3}(?:\\.\\d{1,3}){3}");

    private static final List<Charset> LETTERS =
            List.of(
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_16BE,
                    StandardCharsets.UTF_16LE,
                    Charset.forName("windows-31j"));

    private PersonalBytes() {}

    /** Mail addresses, names, tokens, employee numbers and addresses of all its inputs. */
    static Set<String> of(Path job) throws IOException {
        JobFile jobFile = JobFileReader.read(job, JobFileOptions.defaults());
        Set<String> personal = new TreeSet<>();
        for (RoundInputs round : jobFile.rounds()) {
            for (Recipient one :
                    RosterReader.read(
                                    round.roster().name(),
                                    round.roster().path(),
                                    round.roster().settings())
                            .roster()
                            .recipients()) {
                personal.add(one.email());
                personal.add(one.originalEmail());
                personal.add(one.name());
                if (!one.token().isEmpty()) {
                    personal.add(one.token());
                }
            }
            addresses(round.roster().path().getParent(), personal);
        }
        return personal;
    }

    private static void addresses(Path inputs, Set<String> personal) throws IOException {
        try (Stream<Path> files = Files.walk(inputs)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher address = ADDRESS.matcher(unpacked(file));
                while (address.find()) {
                    personal.add(address.group());
                }
            }
        }
    }

    private static String unpacked(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean isPacked = file.toString().endsWith(".gz");
        try (InputStream stream =
                isPacked
                        ? new GZIPInputStream(new ByteArrayInputStream(bytes))
                        : new ByteArrayInputStream(bytes)) {
            return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Those of them that stand in any byte under the folder. */
    static Set<String> found(Set<String> personal, Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(personal).noneMatch(file.getFileName().toString()::contains);
                for (String text : texts(file)) {
                    found.addAll(found(personal, text));
                }
            }
        }
        return found;
    }

    static Set<String> found(Set<String> personal, String text) {
        BitSet beginnings = new BitSet(); // of two letters: most places are none
        Map<Integer, List<String>> byBeginning = new HashMap<>();
        for (String each : personal) {
            beginnings.set(beginning(each, 0) & 0xffff);
            byBeginning.computeIfAbsent(beginning(each, 0), any -> new ArrayList<>()).add(each);
        }
        Set<String> found = new TreeSet<>();
        for (int at = 0; at + 1 < text.length(); at++) {
            int key = beginning(text, at);
            if (beginnings.get(key & 0xffff)) {
                int from = at;
                byBeginning.getOrDefault(key, List.of()).stream()
                        .filter(each -> text.startsWith(each, from))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static int beginning(String text, int at) {
        return text.charAt(at) * 0x10001 ^ text.charAt(at + 1) << 7;
    }

    /** Its bytes in each way of writing letters; of a PDF also every stream, and what it shows. */
    private static List<String> texts(Path file) throws IOException {
        List<byte[]> all = new ArrayList<>();
        byte[] bytes = Files.readAllBytes(file);
        all.add(bytes);
        List<String> texts = new ArrayList<>();
        if (file.toString().endsWith(".pdf")) {
            try (PDDocument document = Loader.loadPDF(bytes)) {
                texts.add(new PDFTextStripper().getText(document));
                for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                    COSObject object = document.getDocument().getObjectFromPool(key);
                    if (object.getObject() instanceof COSStream stream) {
                        ByteArrayOutputStream content = new ByteArrayOutputStream();
                        stream.createInputStream().transferTo(content);
                        all.add(content.toByteArray());
                    }
                }
            }
        }
        for (byte[] each : all) {
            LETTERS.forEach(letters -> texts.add(new String(each, letters)));
        }
        return texts;
    }
}
