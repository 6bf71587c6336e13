package drillsift.normalize;

import drillsift.read.ByteScan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shape of a path as people write it: {@code /btn/<button>/<token>}, {@code /dl/<token>.exe},
 * {@code /static/*}. A name in brackets stands for a part between slashes, or for what is left of
 * it; one star in the whole path stands for anything, slashes included. A slash more at the end of
 * a path does not matter. Works on bytes, because every distinct target of a log is compared; takes
 * time in proportion to the path.
 */
public final class PathTemplate {

    /** Names that may stand in brackets. */
    public static final List<String> NAMES = List.of("token", "button", "any");

    private static final Pattern SHAPE = Pattern.compile("[/*][!-~&&[^?#{}]]*");
    private static final Pattern NAME = Pattern.compile("<([^<>/]*)>");
    private static final Pattern PART = Pattern.compile("([^<>]*)(?:<([^<>]+)>([^<>]*))?");

    /** Parts before the star, or all of them. */
    private final List<Part> head;

    private final boolean hasStar;
    private final boolean isOpen;

    /** What stands between the last slash before the star and the star. */
    private final byte[] beforeStar;

    private final byte[] afterStar;
    private final List<Part> tail;

    private PathTemplate(String text) {
        int star = text.indexOf('*');
        hasStar = star >= 0;
        isOpen = text.endsWith("*") || text.endsWith("/");
        List<String> left = split(hasStar ? text.substring(0, star) : text);
        List<String> right = split(text.substring(star + 1));
        beforeStar = bytes(hasStar ? left.remove(left.size() - 1) : "");
        afterStar = bytes(hasStar ? right.remove(0) : "");
        head = left.stream().map(Part::of).toList();
        tail = hasStar ? right.stream().map(Part::of).toList() : List.of();
    }

    /** A part of the path: a name, if there is one, with what stands before and after it. */
    private record Part(byte[] before, String name, byte[] after) {

        private static Part of(String text) {
            Matcher matcher = PART.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(text);
            }
            boolean isNamed = matcher.group(2) != null;
            return new Part(
                    bytes(matcher.group(1)),
                    isNamed ? matcher.group(2) : "",
                    bytes(isNamed ? matcher.group(3) : ""));
        }

        private boolean fits(byte[] bytes, int from, int to, RequestPlaces places) {
            int start = from + before.length;
            int end = to - after.length;
            boolean hasRoom = name.isEmpty() ? start == end : start < end;
            if (!hasRoom || !isAt(before, bytes, from, to) || !isAt(after, bytes, end, to)) {
                return false;
            }
            places.put(name, start, end);
            return true;
        }
    }

    /** Empty for a text that is no such path; names that are not known are taken. */
    public static Optional<PathTemplate> of(String text) {
        boolean isPath =
                SHAPE.matcher(text).matches()
                        && text.indexOf('*') == text.lastIndexOf('*')
                        && Arrays.stream(text.split("/", -1)).allMatch(PathTemplate::isPart);
        List<String> kept = names(text).stream().filter(name -> !name.equals("any")).toList();
        boolean isClear = new HashSet<>(kept).size() == kept.size();
        return isPath && isClear ? Optional.of(new PathTemplate(text)) : Optional.empty();
    }

    /** Where a name and the star share a part, nobody could say where the name ends. */
    private static boolean isPart(String text) {
        return PART.matcher(text).matches() && !(text.contains("*") && text.contains("<"));
    }

    /** Names in brackets, in their order. */
    public static List<String> names(String text) {
        return NAME.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /**
     * Whether the path fits; then {@code places} has what the names stand for.
     *
     * @param end of the path, before its query
     */
    boolean fits(byte[] bytes, int from, int end, RequestPlaces places) {
        places.clear();
        boolean hasMore = !isOpen && end - from > 1 && bytes[end - 1] == '/';
        return isWhole(bytes, from, hasMore ? end - 1 : end, places);
    }

    private boolean isWhole(byte[] bytes, int from, int to, RequestPlaces places) {
        int at = from;
        for (int i = 0; i < head.size(); i++) {
            boolean isLast = !hasStar && i == head.size() - 1;
            int end = ByteScan.indexOf(bytes, at, to, '/');
            if (isLast != (end == to) || !head.get(i).fits(bytes, at, end, places)) {
                return false;
            }
            at = end + 1;
        }
        return !hasStar || isAt(beforeStar, bytes, at, to) && fitsTail(bytes, at, to, places);
    }

    private boolean fitsTail(byte[] bytes, int from, int to, RequestPlaces places) {
        int least = from + beforeStar.length;
        int end = to;
        for (int i = tail.size() - 1; i >= 0; i--) {
            int slash = end - 1;
            while (slash >= least && bytes[slash] != '/') {
                slash--;
            }
            if (slash < least || !tail.get(i).fits(bytes, slash + 1, end, places)) {
                return false;
            }
            end = slash;
        }
        int start = end - afterStar.length;
        return start >= least && isAt(afterStar, bytes, start, end);
    }

    private static boolean isAt(byte[] wanted, byte[] bytes, int from, int to) {
        if (from < 0 || to - from < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[from + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static List<String> split(String text) {
        return new ArrayList<>(List.of(text.split("/", -1)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
