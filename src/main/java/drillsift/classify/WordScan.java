package drillsift.classify;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

/**
 * Finds many words in one pass over a text, however many they are. Safe for threads: looking
 * changes nothing here.
 *
 * @see <a href="https://doi.org/10.1145/360825.360855">Aho and Corasick, Efficient string matching:
 *     an aid to bibliographic search (1975)</a>
 */
final class WordScan {

    private static final int[] NO_WORD = {};

    /** Number of each character among those of the words, from 1; 0 for all others. */
    private final char[] symbols;

    private final int symbolCount;

    /** By state and symbol the next state, as {@code ~state} where words end; 0 is the start. */
    private final int[] steps;

    /** Words that end in a state, by state. */
    private final int[][] ends;

    private final int size;

    /**
     * @param words none of them empty
     */
    WordScan(List<String> words) {
        size = words.size();
        symbols = new char[1 + words.stream().flatMapToInt(String::chars).max().orElse(0)];
        int count = 1;
        int states = 1;
        for (String word : words) {
            states += word.length();
            for (char c : word.toCharArray()) {
                count += symbols[c] == 0 ? 1 : 0;
                symbols[c] = symbols[c] == 0 ? (char) (count - 1) : symbols[c];
            }
        }
        symbolCount = count;
        ends = new int[states][];
        Arrays.fill(ends, NO_WORD);
        int[][] next = new int[states][count];
        spell(words, next);
        link(next);
        steps = steps(next);
    }

    private void spell(List<String> words, int[][] next) {
        int states = 1;
        for (int word = 0; word < words.size(); word++) {
            int state = 0;
            for (char c : words.get(word).toCharArray()) {
                int symbol = symbols[c];
                if (next[state][symbol] == 0) {
                    next[state][symbol] = states++;
                }
                state = next[state][symbol];
            }
            ends[state] = joined(ends[state], new int[] {word});
        }
    }

    /** Where no word goes on, the longest ending that begins another word is gone on with. */
    private void link(int[][] next) {
        int[] fallback = new int[next.length];
        ArrayDeque<Integer> states = new ArrayDeque<>();
        for (int child : next[0]) {
            if (child != 0) {
                states.add(child);
            }
        }
        while (!states.isEmpty()) {
            int state = states.remove();
            ends[state] = joined(ends[state], ends[fallback[state]]);
            for (int symbol = 0; symbol < symbolCount; symbol++) {
                int child = next[state][symbol];
                int other = next[fallback[state]][symbol];
                if (child == 0) {
                    next[state][symbol] = other;
                } else {
                    fallback[child] = other;
                    states.add(child);
                }
            }
        }
    }

    /** All in one array, a state being the position of its first symbol. */
    private int[] steps(int[][] next) {
        int[] all = new int[next.length * symbolCount];
        for (int state = 0; state < next.length; state++) {
            for (int symbol = 0; symbol < symbolCount; symbol++) {
                int to = next[state][symbol];
                boolean isEnd = ends[to].length > 0;
                all[state * symbolCount + symbol] = isEnd ? ~(to * symbolCount) : to * symbolCount;
            }
        }
        return all;
    }

    private static int[] joined(int[] some, int[] others) {
        int[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }

    /** The words that stand in the text, each by its position in the list. */
    Found find(String text) {
        Found found = new Found(size);
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            state = steps[state + (c < symbols.length ? symbols[c] : 0)];
            if (state < 0) {
                state = ~state;
                for (int word : ends[state / symbolCount]) {
                    found.add(word, isWordEnd(text, i + 1));
                }
            }
        }
        return found;
    }

    private static boolean isWordEnd(String text, int at) {
        return at == text.length() || text.charAt(at) < 'a' || text.charAt(at) > 'z';
    }

    /** Which words were found, and which of them where no letter follows. */
    static final class Found {

        private final long[] anywhere;
        private final long[] ending;

        Found(int words) {
            anywhere = new long[words + 63 >> 6];
            ending = new long[words + 63 >> 6];
        }

        void add(int word, boolean isEnding) {
            anywhere[word >> 6] |= 1L << word;
            ending[word >> 6] |= isEnding ? 1L << word : 0;
        }

        /** Whether one of these was found. */
        boolean any(long[] words) {
            return meet(anywhere, words);
        }

        /** Whether one of these was found at the end of a word. */
        boolean anyEnding(long[] words) {
            return meet(ending, words);
        }

        private static boolean meet(long[] some, long[] others) {
            for (int i = 0; i < some.length; i++) {
                if ((some[i] & others[i]) != 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
