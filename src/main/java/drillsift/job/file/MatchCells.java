package drillsift.job.file;

import drillsift.classify.Correction.Field;
import drillsift.classify.Correction.Match;
import drillsift.classify.VisitPattern;
import drillsift.read.FieldText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells match_type and match_value: several joined by {@code &}, as many on both sides. */
final class MatchCells {

    private static final Pattern EVENT = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern ROUND = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern JA4 = Pattern.compile("[0-9a-z_]{8,80}");
    private static final Pattern ASN = Pattern.compile("(?i)(?:AS)?([0-9]{1,10})");
    private static final long HIGHEST_ASN = 0xffff_ffffL;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2,8}");
    private static final String TOKEN_TIME = "TOKEN+TIME";
    private static final List<String> TYPES =
            List.of(
                    "EVENT",
                    TOKEN_TIME,
                    "RECIPIENT",
                    "IP",
                    "CIDR",
                    "UA_EXACT",
                    "UA_GLOB",
                    "JA4",
                    "ASN",
                    "COUNTRY",
                    "TIME_WINDOW",
                    "PATTERN",
                    "RULE",
                    "ROUND");

    private final CorrectionCells cells;
    private final Set<String> rules;
    private final boolean isWide;
    private final Problems problems;

    MatchCells(CorrectionCells cells, Set<String> rules, boolean isWide, Problems problems) {
        this.cells = cells;
        this.rules = rules;
        this.isWide = isWide;
        this.problems = problems;
    }

    /** Empty when something is wrong, which is then noted. */
    Optional<List<Match>> read() {
        String types = cells.needed("match_type");
        String values = cells.needed("match_value");
        if (types.isEmpty() || values.isEmpty()) {
            return Optional.empty();
        }
        List<String> named = List.of(types.split("&", -1));
        List<String> given = split(values);
        if (named.size() != given.size()) {
            note(
                    JobFileCode.MATCH_COUNT,
                    Integer.toString(named.size()),
                    Integer.toString(given.size()));
            return Optional.empty();
        }
        List<Match> matches = new ArrayList<>();
        boolean isGood = true;
        for (int i = 0; i < named.size(); i++) {
            List<Match> found = matches(named.get(i).strip(), given.get(i).strip());
            isGood &= !found.isEmpty();
            matches.addAll(found);
        }
        return isGood ? Optional.of(List.copyOf(matches)) : Optional.empty();
    }

    /** At each {@code &} but those with a backslash in front. */
    private static List<String> split(String values) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < values.length(); i++) {
            char c = values.charAt(i);
            boolean isEscaped = c == '\\' && i + 1 < values.length() && values.charAt(i + 1) == '&';
            if (isEscaped) {
                part.append('&');
                i++;
            } else if (c == '&') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private List<Match> matches(String type, String value) {
        return switch (type) {
            case "EVENT" -> one(Field.EVENT, value, EVENT.matcher(value).matches());
            case TOKEN_TIME -> tokenAndTime(value);
            case "RECIPIENT" ->
                    one(Field.RECIPIENT, FieldText.mail(value), !FieldText.mail(value).isEmpty());
            case "IP" -> network(Field.IP, value);
            case "CIDR" -> network(Field.CIDR, value);
            case "UA_EXACT" -> one(Field.UA_EXACT, value, !value.isEmpty());
            case "UA_GLOB" -> one(Field.UA_GLOB, value, isPattern(value));
            case "TIME_WINDOW" -> window(value);
            case "PATTERN" ->
                    one(
                            Field.PATTERN,
                            VisitPattern.parse(value).orElse(value),
                            VisitPattern.parse(value).isPresent());
            case "RULE" -> one(Field.RULE, value, rules.contains(value));
            case "ROUND" -> one(Field.ROUND, value, ROUND.matcher(value).matches());
            case "JA4" -> one(Field.JA4, lower(value), JA4.matcher(lower(value)).matches());
            case "ASN" -> asn(value);
            case "COUNTRY" -> {
                String country = value.toUpperCase(Locale.ROOT);
                yield one(Field.COUNTRY, country, COUNTRY.matcher(country).matches());
            }
            default -> {
                note(JobFileCode.NOT_A_MATCH_TYPE, Shown.of(type), String.join(", ", TYPES));
                yield List.of();
            }
        };
    }

    /** As in 64500 or AS64500. */
    private List<Match> asn(String value) {
        Matcher number = ASN.matcher(value);
        boolean isGood = number.matches() && Long.parseLong(number.group(1)) <= HIGHEST_ASN;
        if (!isGood) {
            note(JobFileCode.NOT_AN_ASN, Shown.of(value));
            return List.of();
        }
        return List.of(Match.of(Field.ASN, Long.toString(Long.parseLong(number.group(1)))));
    }

    private static String lower(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    /** A pattern of nothing but stars would mean everybody. */
    private static boolean isPattern(String value) {
        return value.chars().anyMatch(c -> c != '*' && c != '?' && c != ' ');
    }

    private List<Match> one(Field field, String value, boolean isGood) {
        if (!isGood) {
            bad(field.name(), value);
            return List.of();
        }
        return List.of(Match.of(field, value));
    }

    private List<Match> network(Field field, String value) {
        Optional<Cidr> network = Cidr.parse(value);
        boolean isSingle = value.indexOf('/') < 0;
        boolean isKind = network.isPresent() && isSingle == (field == Field.IP);
        if (!isKind || network.get().hostBits()) {
            bad(field.name(), value);
            return List.of();
        }
        int narrowest = network.get().isVersion4() ? 8 : 20;
        if (network.get().bits() < narrowest && !isWide) {
            note(JobFileCode.CORRECTION_TOO_WIDE, Shown.of(value), "/" + narrowest);
            return List.of();
        }
        return List.of(Match.of(field, network.get().canonical()));
    }

    /** {@code TOKEN@TIME}: the second in which an access was recorded. */
    private List<Match> tokenAndTime(String value) {
        int at = value.indexOf('@');
        if (at < 1) {
            bad(TOKEN_TIME, value);
            return List.of();
        }
        String time = value.substring(at + 1);
        Optional<Instant> from = cells.begin("match_value", time);
        Optional<Instant> to = cells.end("match_value", time);
        return from.isEmpty() || to.isEmpty()
                ? List.of()
                : List.of(
                        Match.of(Field.TOKEN, value.substring(0, at).strip()),
                        Match.between(from.get(), to.get()));
    }

    /** {@code FROM/TO}, the end inclusive as far as it is written. */
    private List<Match> window(String value) {
        String[] ends = value.split("/", -1);
        boolean isSlashed = ends.length == 6; // dates with slashes, as spreadsheets write them
        if (ends.length != 2 && !isSlashed) {
            bad("TIME_WINDOW", value);
            return List.of();
        }
        String begin = isSlashed ? ends[0] + "/" + ends[1] + "/" + ends[2] : ends[0];
        String end = isSlashed ? ends[3] + "/" + ends[4] + "/" + ends[5] : ends[1];
        Optional<Instant> from = cells.begin("match_value", begin);
        Optional<Instant> to = cells.end("match_value", end);
        if (from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        if (!from.get().isBefore(to.get())) {
            note(JobFileCode.ENDS_BEFORE, "match_value", "match_value");
            return List.of();
        }
        return List.of(Match.between(from.get(), to.get()));
    }

    private void bad(String type, String value) {
        String shown =
                type.equals("RECIPIENT") || type.equals(TOKEN_TIME) ? "***" : Shown.of(value);
        note(JobFileCode.BAD_MATCH_VALUE, type, shown, example(type));
    }

    private String example(String type) {
        return switch (type) {
            case "EVENT" -> "0123456789abcdef0123456789abcdef";
            case TOKEN_TIME -> "aB3xK9q@2026-04-14T10:12:31+09:00";
            case "RECIPIENT" -> "h.sato@corp.example";
            case "IP" -> "192.0.2.7";
            case "CIDR" -> "192.0.2.0/24";
            case "UA_EXACT" -> "ExampleLinkGuard/2.1";
            case "UA_GLOB" -> "*LinkGuard*";
            case "JA4" -> "t13d1516h2_8daaf6152771_02713d6af862";
            case "COUNTRY" -> "JP";
            case "TIME_WINDOW" -> "2026-04-14T10:00+09:00/2026-04-14T10:05+09:00";
            case "PATTERN" -> "no-page+too-soon";
            case "RULE" -> String.join(", ", rules);
            default -> "1";
        };
    }

    private void note(JobFileCode code, Object... arguments) {
        problems.add(cells.where(), code, arguments);
    }
}
