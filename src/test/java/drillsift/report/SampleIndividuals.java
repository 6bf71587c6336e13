package drillsift.report;

import drillsift.event.EventKind;
import drillsift.event.Payload;
import drillsift.message.Language;
import drillsift.report.individual.Deed;
import drillsift.report.individual.Feedback;
import drillsift.report.individual.IndividualModel;
import drillsift.report.individual.PersonSheet;
import drillsift.report.individual.SheetRound;
import drillsift.report.preview.SampleFigures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;

/** Made-up people who each get a sheet, one for each thing that it can say. */
public final class SampleIndividuals {

    public static final Instant SENT = Instant.parse("2026-10-13T01:00:00Z");
    static final String INQUIRY = "4F2K-7Q19";
    static final String LONG_NAME =
            "寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処".repeat(3).substring(0, 80);

    private SampleIndividuals() {}

    /** One for each sentence, by its key. */
    static Map<String, PersonSheet> all() {
        Map<String, PersonSheet> all = new LinkedHashMap<>();
        all.put("reported", person(deed(EventKind.REPORTED, 9)));
        all.put(
                "reported_then_acted",
                person(deed(EventKind.REPORTED, 4), deed(EventKind.CLICKED, 50)));
        all.put(
                "reported_soon",
                person(
                        deed(EventKind.CLICKED, 7),
                        deed(EventKind.PAGE_VIEWED, 7),
                        deed(EventKind.DATA_SUBMITTED, 8),
                        deed(EventKind.REPORTED, 9)));
        all.put("reported_later", person(deed(EventKind.CLICKED, 7), deed(EventKind.REPORTED, 38)));
        all.put(
                "trained",
                person(deed(EventKind.CLICKED, 7), deed(EventKind.TRAINING_COMPLETED, 300)));
        all.put("stopped", person(deed(EventKind.CLICKED, 7)));
        all.put("acted", person(deed(EventKind.CLICKED, 7), deed(EventKind.DATA_SUBMITTED, 8)));
        all.put("undecided", person(unsure(EventKind.CLICKED, 3, 2)));
        all.put(
                "after_close",
                person(new Deed(EventKind.CLICKED, at(6000), at(6000), 1, true, true)));
        all.put("quiet", person());
        return all;
    }

    /** Everything at once, with names as long as they get. */
    static PersonSheet crowded(String name) {
        List<Deed> deeds = new ArrayList<>();
        for (EventKind kind : EventKind.values()) {
            if (Deed.isTold(kind)) {
                int minute = 5 + deeds.size();
                deeds.add(new Deed(kind, at(minute), at(minute + 4000), 12, true, false));
                if (kind.isAccess()) {
                    deeds.add(new Deed(kind, at(minute), at(minute + 4000), 1_234, false, true));
                }
            }
        }
        return new PersonSheet(
                "1001",
                name,
                "a".repeat(70) + "@sample.example",
                "グローバル事業統括本部/アジア太平洋地域第七営業推進部/戦略的パートナーシップ企画推進グループ/第二担当課/特命チーム",
                INQUIRY,
                Optional.of(SENT),
                deeds,
                98_765);
    }

    static PersonSheet person(Deed... deeds) {
        return named("髙橋 花子", deeds);
    }

    static PersonSheet named(String name, Deed... deeds) {
        return new PersonSheet(
                "1001",
                name,
                "h.takahashi@sample.example",
                "営業本部/営業第一部",
                INQUIRY,
                Optional.of(SENT),
                List.of(deeds),
                0);
    }

    static Deed deed(EventKind kind, int minute) {
        return new Deed(kind, at(minute), at(minute), 1, true, false);
    }

    static Deed unsure(EventKind kind, int minute, int times) {
        return new Deed(kind, at(minute), at(minute + times - 1), times, false, false);
    }

    static Instant at(int minute) {
        return SENT.plusSeconds(60L * minute);
    }

    static SheetRound round() {
        return round(Feedback.NONE, EnumSet.allOf(EventKind.class));
    }

    static SheetRound round(Feedback feedback, Set<EventKind> measured) {
        return new SheetRound(3, Payload.LINK, Optional.of(SENT), measured, feedback);
    }

    /** As a security officer would write it. */
    static Feedback feedback(Language language) {
        List<String> points =
                switch (language) {
                    case JA ->
                            List.of(
                                    "差出人は人事部を名乗るが、アドレスの@から後ろは社外のもの。",
                                    "件名の「本日中」で急がせている。",
                                    "リンクの先は、社内の申請システムと名前が違う。");
                    case EN ->
                            List.of(
                                    "It names our personnel office, but its address is foreign.",
                                    "\"Today\" in the subject is there to hurry you.",
                                    "The link leads to a place unlike our own system.");
                };
        return new Feedback(
                points,
                List.of(),
                Optional.of(picture()),
                List.of(
                        new Feedback.Mark(30, 7),
                        new Feedback.Mark(55, 16),
                        new Feedback.Mark(48, 67)));
    }

    /** With a picture of the mail and as many words as are allowed. */
    static Feedback longest(Language language) {
        String text =
                switch (language) {
                    case JA -> "差出人の名前は社内の部署ですが、アドレスは社外のものです。返信先もまた別のアドレスになっていて、社内の連絡ではありません。";
                    case EN ->
                            "The sender names our own department, while the address is foreign, and";
                };
        String cut = text.substring(0, Math.min(Feedback.LONGEST, text.length()));
        return new Feedback(
                List.of(cut, cut, cut, cut, cut),
                List.of(cut, cut, cut),
                Optional.of(picture()),
                List.of(
                        new Feedback.Mark(20, 12),
                        new Feedback.Mark(60, 12),
                        new Feedback.Mark(30, 45),
                        new Feedback.Mark(50, 70),
                        new Feedback.Mark(100, 100)));
    }

    static Picture picture() {
        return Picture.of(png()).orElseThrow();
    }

    /** A mail as a program shows it. */
    static byte[] png() {
        BufferedImage image = new BufferedImage(640, 420, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 640, 420);
        graphics.setColor(new Color(0xE4E8EC));
        graphics.fillRect(0, 0, 640, 90);
        graphics.setColor(new Color(0x44505A));
        for (int y = 120; y < 400; y += 28) {
            graphics.fillRect(24, y, 380 + y % 5 * 40, 8);
        }
        graphics.setColor(new Color(0x0645AD));
        graphics.fillRect(24, 280, 260, 8);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Document document(PersonSheet sheet, SheetRound round, Language language) {
        ReportTexts texts = new ReportTexts(language);
        return IndividualModel.sheet(sheet, round, edition(texts), texts);
    }

    static Document document(PersonSheet sheet, Language language) {
        return document(sheet, round(), language);
    }

    static Edition edition(ReportTexts texts) {
        return Edition.of(SampleFigures.threeRounds().build(), texts);
    }
}
