package drillsift.read;

import static drillsift.read.Unpacked.AUTO;
import static drillsift.read.Unpacked.EVENTS;
import static drillsift.read.Unpacked.read;
import static drillsift.read.Unpacked.refusal;
import static drillsift.read.Unpacked.zstd;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.InputFormat;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives and packed files: what is read, and what is refused with the limit named. */
class PackedFilesTest {

    @TempDir private Path folder;

    private interface Filling {
        void fill(ZipOutputStream zip) throws IOException;
    }

    private Path zip(Charset names, Filling filling) throws IOException {
        Path file = folder.resolve("in.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, names)) {
            filling.fill(zip);
        }
        return file;
    }

    private Path zip(String... namesAndTexts) throws IOException {
        return zip(
                StandardCharsets.UTF_8,
                zip -> {
                    for (int i = 0; i < namesAndTexts.length; i += 2) {
                        add(zip, namesAndTexts[i], namesAndTexts[i + 1]);
                    }
                });
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("in.zst"), bytes);
    }

    @Test
    void reads_the_only_file_of_an_archive_beside_what_systems_put_in() throws IOException {
        Path file =
                zip(
                        "export/",
                        "",
                        "export/events.csv",
                        EVENTS,
                        "__MACOSX/export/._events.csv",
                        "x",
                        "export/.DS_Store",
                        "x");

        SourceFile source = SourceSurvey.survey("in.zip", file, AUTO);

        assertThat(source.format()).isEqualTo(InputFormat.DRILLSIFT_EVENTS);
        assertThat(source.packing()).isEqualTo(Packing.member("export/events.csv"));
        assertThat(Packing.ofText(source.packing().text())).isEqualTo(source.packing());
        assertThat(read(source)).isEqualTo(EVENTS.lines().skip(1).findFirst().get() + "\n");
    }

    @Test
    void takes_the_named_file_of_several_and_tells_them_by_their_own_hash() throws IOException {
        Path file = zip("a.csv", EVENTS, "b.csv", EVENTS.replace("h.sato", "t.yamada"));

        SourceFile a = SourceSurvey.survey("in.zip", file, AUTO.withPart("a.csv"));
        SourceFile b = SourceSurvey.survey("in.zip", file, AUTO.withPart("b.csv"));

        assertThat(read(b)).contains("t.yamada");
        assertThat(a.sha256()).isNotEqualTo(b.sha256());
        assertThat(refusal(file, AUTO))
                .isEqualTo(
                        "in: The archive holds 2 files: [a.csv, b.csv]. Say which by part in the"
                                + " job file; * stands for any part of a name.");
        assertThat(refusal(file, AUTO.withPart("c.csv")))
                .isEqualTo(
                        "in: There is no c.csv in the archive; found [a.csv, b.csv]. Correct part"
                                + " in the job file.");
    }

    @Test
    void reads_names_in_the_letters_of_japanese_windows() throws IOException {
        Path file = zip(Encodings.WINDOWS_31J, zip -> add(zip, "一覧表.csv", EVENTS));

        assertThat(ZipArchive.members("in", file)).containsExactly("一覧表.csv");
        assertThat(read(SourceSurvey.survey("in", file, AUTO))).contains("h.sato");
    }

    @Test
    void refuses_names_that_lead_out_of_the_folder() throws IOException {
        for (String name : new String[] {"../events.csv", "a/../../b.csv", "/etc/x", "C:/x"}) {
            assertThat(refusal(zip(name, EVENTS), AUTO)).as(name).contains("leads out of");
        }
        assertThat(refusal(zip("a\\..\\b.csv", EVENTS), AUTO)).contains("leads out of");
    }

    @Test
    void refuses_an_archive_in_an_archive_and_a_packed_file_in_one() throws IOException {
        byte[] inner = Files.readAllBytes(zip("events.csv", EVENTS));
        Path outer =
                zip(
                        StandardCharsets.UTF_8,
                        zip -> {
                            zip.putNextEntry(new ZipEntry("inner.zip"));
                            zip.write(inner);
                        });

        assertThat(refusal(outer, AUTO))
                .isEqualTo(
                        "in: In this zip file lies another packed file. One level is unpacked;"
                                + " unpack the outer one yourself.");
        assertThat(refusal(write(zstd(zstd(EVENTS.getBytes(StandardCharsets.UTF_8)))), AUTO))
                .startsWith("in: In this zstd file lies another packed file.");
    }

    @Test
    void refuses_an_encrypted_archive_and_an_empty_one() throws IOException {
        Path file = zip("events.csv", EVENTS);
        byte[] bytes = Files.readAllBytes(file);
        int directory =
                new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        bytes[directory + 8] |= 1;
        Files.write(file, bytes);

        assertThat(refusal(file, AUTO)).startsWith("in: The archive is encrypted.");
        assertThat(refusal(zip("empty/", ""), AUTO)).startsWith("in: The archive holds no file.");
    }

    @Test
    void refuses_what_unpacks_without_end_and_names_the_limit() throws IOException {
        byte[] zeros = new byte[1 << 20];
        Path bomb =
                zip(
                        StandardCharsets.UTF_8,
                        zip -> {
                            zip.putNextEntry(new ZipEntry("events.csv"));
                            for (int i = 0; i < 100; i++) {
                                zip.write(zeros);
                            }
                        });
        byte[] packed = zstd(new byte[100 << 20]);

        assertThat(refusal(bomb, AUTO)).contains("larger than what is unpacked (limit 200:1)");
        assertThat(refusal(write(packed), AUTO)).contains("(limit 200:1)");
    }

    @Test
    void a_row_of_a_workbook_takes_no_more_room_than_a_record_may_have() throws IOException {
        String cells = "<c t=\"s\"><v>0</v></c>".repeat(16_000);
        String large = "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(2) + "</row>";
        String head = "種別 日時 メールアドレス クリック 2026/10/05-9:04:31 h.sato@corp.example";
        StringBuilder shared = new StringBuilder("<si><t>" + "x".repeat(60_000) + "</t></si>");
        for (String text : head.split(" ")) {
            shared.append("<si><t>").append(text.replace("05-9", "05 9")).append("</t></si>");
        }
        String heading =
                "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c t=\"s\"><v>3</v></c></row>";
        String click =
                "<row><c t=\"s\"><v>4</v></c><c t=\"s\"><v>5</v></c><c t=\"s\"><v>6</v></c></row>";
        Path file = folder.resolve("in.xlsx");

        WorkbookOf.rows(heading + "<row>" + cells + "</row>" + click)
                .shared(shared.toString())
                .write(file);
        assertThat(read(SourceSurvey.survey("in", file, AUTO)))
                .endsWith("クリック,2026/10/05 9:04:31,h.sato@corp.example\n")
                .hasSizeLessThan(2 * CsvFraming.LIMIT);

        WorkbookOf.rows(heading + click + large.repeat(1_200))
                .shared(shared.toString())
                .write(file);
        assertThat(refusal(file, AUTO)).contains("the workbook is too large (limit 200:1)");
    }

    /** The end of an archive: members, size and place of its directory, and a comment. */
    private static byte[] end(int members, int bytes, int offset, byte[] comment) {
        return ByteBuffer.allocate(22 + comment.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) members)
                .putShort((short) members)
                .putInt(bytes)
                .putInt(offset)
                .putShort((short) comment.length)
                .put(comment)
                .array();
    }

    @Test
    void an_end_within_the_comment_is_not_the_end() throws IOException {
        byte[] bytes = Files.readAllBytes(zip("events.csv", EVENTS));
        ByteBuffer last = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = bytes.length - 22;
        byte[] other = end(0, 0, 0, new byte[0]);
        byte[] comment = Arrays.copyOf(other, other.length + 7);
        byte[] real = end(1, last.getInt(at + 12), last.getInt(at + 16), comment);
        byte[] whole = Arrays.copyOf(bytes, at + real.length);
        System.arraycopy(real, 0, whole, at, real.length);

        Path file = Files.write(folder.resolve("in.zip"), whole);

        assertThat(ZipArchive.members("in", file)).containsExactly("events.csv");
    }

    @Test
    void refuses_a_directory_that_lies_beyond_every_file() throws IOException {
        byte[] bytes = Files.readAllBytes(zip("events.csv", EVENTS));
        int at = bytes.length - 22;
        ByteBuffer wide = ByteBuffer.allocate(56 + 20 + 22).order(ByteOrder.LITTLE_ENDIAN);
        wide.putInt(0x06064b50).putLong(44).putInt(0).putLong(0);
        wide.putLong(1).putLong(1).putLong(100).putLong(Long.MAX_VALUE - 10);
        wide.putInt(0x07064b50).putInt(0).putLong(at).putInt(1);
        wide.put(end(0xffff, -1, -1, new byte[0]));
        byte[] whole = Arrays.copyOf(bytes, at + wide.capacity());
        System.arraycopy(wide.array(), 0, whole, at, wide.capacity());

        assertThat(refusal(Files.write(folder.resolve("in.zip"), whole), AUTO))
                .startsWith("in: The zip file is cut or damaged.");
    }

    @Test
    void refuses_more_members_than_exports_have() throws IOException {
        Path file =
                zip(
                        StandardCharsets.UTF_8,
                        zip -> {
                            for (int i = 0; i < 1_001; i++) {
                                add(zip, i + ".csv", "");
                            }
                        });

        assertThat(refusal(file, AUTO)).contains("(limit 1000 members)");
    }

    @Test
    void refuses_a_cut_or_damaged_archive() throws IOException {
        Path file = zip("events.csv", EVENTS.repeat(500));
        byte[] bytes = Files.readAllBytes(file);
        byte[] damaged = bytes.clone();
        Arrays.fill(damaged, 60, 90, (byte) 0x55);

        assertThat(refusal(Files.write(file, Arrays.copyOf(bytes, bytes.length / 2)), AUTO))
                .startsWith("in: The zip file is cut or damaged.");
        assertThat(refusal(Files.write(file, damaged), AUTO))
                .startsWith("in: The zip file is cut or damaged.");
    }

    @Test
    void damaged_bytes_never_give_anything_but_a_refusal_or_text() throws IOException {
        byte[] good = zstd(EVENTS.repeat(200).getBytes(StandardCharsets.UTF_8));
        byte[] archive = Files.readAllBytes(zip("events.csv", EVENTS.repeat(200)));
        for (byte[] bytes : new byte[][] {good, archive}) {
            for (int i = 4; i < bytes.length; i++) {
                byte[] damaged = bytes.clone();
                damaged[i] ^= (byte) (1 << i % 8);
                try {
                    read(SourceSurvey.survey("in", write(damaged), AUTO));
                } catch (RefusedException e) {
                    assertThat(e.problems()).isNotEmpty();
                }
            }
        }
    }
}
