package drillsift.generate;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes what tools and servers record of a round, and the truth beside it. */
final class RoundFiles {

    private static final DateTimeFormatter JAPANESE =
            DateTimeFormatter.ofPattern("yyyy/MM/dd H:mm:ss", Locale.ROOT)
                    .withZone(RoundStory.ZONE);
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private final Path input;
    private final Path truth;
    private final int round;
    private final long seed;
    private final List<Person> people;
    private final Network network;
    private final RoundStory story;

    /**
     * @param input folder of the round's inputs; {@code truth} of what really happened
     */
    RoundFiles(
            Path input,
            Path truth,
            int round,
            long seed,
            List<Person> people,
            Network network,
            RoundStory story) {
        this.input = input;
        this.truth = truth;
        this.round = round;
        this.seed = seed;
        this.people = people;
        this.network = network;
        this.story = story;
    }

    /**
     * @param withSendingTimes where no tool records them
     */
    void roster(boolean withSendingTimes) throws IOException {
        try (LineFile file = utf8(input.resolve("roster.csv"), "\r\n")) {
            file.line("社員番号,氏名,メールアドレス,部署,役職,識別子,対象外" + (withSendingTimes ? ",送信日時" : ""));
            for (Person person : people) {
                String sent = withSendingTimes ? "," + japanese(sentAt(person)) : "";
                file.line(
                        String.join(
                                ",",
                                person.employeeNumber(),
                                person.name(),
                                person.email(),
                                person.department(),
                                person.title(),
                                person.token(round, seed),
                                (person.excluded() ? "○" : "") + sent));
            }
            file.end();
        }
    }

    private long sentAt(Person person) {
        return story.truth().sentAt()[person.number()];
    }

    private static String japanese(long millis) {
        return JAPANESE.format(Instant.ofEpochMilli(millis));
    }

    private static LineFile utf8(Path file, String lineEnd) throws IOException {
        return new LineFile(file, StandardCharsets.UTF_8, lineEnd);
    }

    /**
     * @param name such as access.log.gz
     * @param ahead how far the server's clock is ahead, in milliseconds
     */
    void accessLog(String name, long ahead) throws IOException {
        Hits hits = story.hits();
        LogLines lines = new LogLines(network, round);
        StringBuilder text = new StringBuilder(400);
        try (LineFile file = utf8(input.resolve(name), "\n");
                LineFile actors = utf8(truth.resolve("access-log.csv"), "\n")) {
            actors.line("line,actor");
            for (int i = 0; i < hits.size(); i++) {
                int hit = hits.byTime(i);
                int person = hits.person(hit);
                String token = person < 0 ? "" : people.get(person).token(round, seed);
                text.setLength(0);
                lines.append(text, hits, hit, token, ahead);
                file.line(text);
                actors.line(file.number() + "," + Hits.actorText(hits.actor(hit)));
            }
            file.end();
            actors.end();
        }
    }

    /** GoPhish's export: no mark, CRLF, no line end after the last row. */
    void gophishEvents() throws IOException {
        new GophishRows(round, seed, people, network, story)
                .write(input.resolve("events.csv"), truth.resolve("events.csv"));
    }

    /** What a Japanese kit exports, in the encoding of its spreadsheets. */
    void japaneseEvents() throws IOException {
        Hits hits = story.hits();
        try (LineFile file = new LineFile(input.resolve("events.csv"), WINDOWS_31J, "\r\n");
                LineFile actors = utf8(truth.resolve("events.csv"), "\n")) {
            file.line("訓練ID,メールアドレス,識別子,種別,日時,アクセス元IPアドレス,ユーザーエージェント,ボタンID");
            actors.line("line,actor");
            for (Person person : people) {
                file.line(row(person, person.bounces() ? "不達" : "送信", sentAt(person), "", ""));
            }
            for (int i = 0; i < hits.size(); i++) {
                int hit = hits.byTime(i);
                String word = word(hits.request(hit));
                if (!word.isEmpty() && hits.person(hit) >= 0) {
                    file.line(row(hits, hit, word));
                    actors.line(file.number() + "," + Hits.actorText(hits.actor(hit)));
                }
            }
            for (Person person : people) {
                long reported = story.truth().reportedAt()[person.number()];
                if (reported > 0) {
                    file.line(row(person, "報告", reported, "", ""));
                }
            }
            file.end();
            actors.end();
        }
    }

    private String row(Hits hits, int hit, String word) {
        Person person = people.get(hits.person(hit));
        String agent = "\"" + network.agentText(hits.agent(hit), round) + "\"";
        String button = hits.request(hit) == Request.BUTTON ? "understood" : "";
        String address = network.addressText(hits.address(hit));
        return row(person, word, hits.time(hit), address + "," + agent, button);
    }

    private String row(Person person, String word, long millis, String from, String button) {
        return String.join(
                ",",
                "2026-" + round,
                person.email(),
                person.token(round, seed),
                word,
                japanese(millis),
                from.isEmpty() ? "," : from,
                button);
    }

    private static String word(Request request) {
        return switch (request) {
            case IMAGE -> "開封";
            case CLICK, OTHER_LINK -> "クリック";
            case EXECUTE -> "プログラム実行";
            case PAGE -> "ページアクセス";
            case BUTTON -> "ボタンクリック";
            case SUBMIT -> "情報入力";
            case HEAD, STYLE, LOGO, DAMAGED, ROBOTS, SECRETS, ICON, REPORT -> "";
        };
    }

    /** Who really did what. */
    void people() throws IOException {
        RoundTruth facts = story.truth();
        try (LineFile file = utf8(truth.resolve("people.csv"), "\n")) {
            file.line("recipient,delivered,clicked,executed,submitted,reported");
            for (Person person : people) {
                int number = person.number();
                file.line(
                        String.join(
                                ",",
                                person.email(),
                                flag(!person.bounces() && !person.excluded()),
                                flag(facts.clicked()[number]),
                                flag(facts.executed()[number]),
                                flag(facts.submitted()[number]),
                                flag(facts.reportedAt()[number] > 0)));
            }
            file.end();
        }
    }

    private static String flag(boolean value) {
        return value ? "1" : "0";
    }
}
