package drillsift.job;

import drillsift.event.Recipient;
import drillsift.event.Roster;
import drillsift.job.file.Secret;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The number under which a person can ask about one round, such as {@code 4F2K-7Q19}: a keyed hash
 * of the round and of what the person is recognised by. Without the key nobody can tell whose it
 * is, nor make it. The letters are those that are not mistaken for digits on the telephone.
 *
 * @see <a href="https://www.crockford.com/base32.html">Douglas Crockford: Base 32</a>
 */
final class InquiryNumbers {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int SHORT = 8;

    /** For people who would otherwise share a number: one pair in a million people. */
    private static final int LONG = 12;

    private static final int GROUP = 4;

    private final List<String> numbers;
    private final Map<String, Integer> people = new HashMap<>();

    /**
     * @param numbers of the people in the order of a roster
     */
    InquiryNumbers(List<String> numbers) {
        this.numbers = numbers;
        for (int person = 0; person < numbers.size(); person++) {
            people.put(comparable(numbers.get(person)), person);
        }
    }

    /** Of all people on the roster of one round. */
    static InquiryNumbers of(Secret key, String campaign, int round, Roster roster) {
        Mac mac = mac(key);
        List<byte[]> hashes = new ArrayList<>();
        Map<String, Integer> uses = new HashMap<>();
        for (Recipient person : roster.recipients()) {
            String who = campaign + "\n" + round + "\n" + person.key();
            byte[] hash = mac.doFinal(who.getBytes(StandardCharsets.UTF_8));
            hashes.add(hash);
            uses.merge(number(hash, SHORT), 1, Integer::sum);
        }
        return new InquiryNumbers(
                hashes.stream()
                        .map(
                                hash ->
                                        uses.get(number(hash, SHORT)) == 1
                                                ? number(hash, SHORT)
                                                : number(hash, LONG))
                        .toList());
    }

    /**
     * @param person position in the roster
     */
    String of(int person) {
        return numbers.get(person);
    }

    /** Whose number it is, however it was typed. */
    OptionalInt person(String number) {
        Integer person = people.get(comparable(number));
        return person == null ? OptionalInt.empty() : OptionalInt.of(person);
    }

    /** Names a key without telling anything of it. */
    static String keyId(Secret key) {
        byte[] hash = mac(key).doFinal("key id".getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, 16);
    }

    /** Without hyphens and spaces; O is read as 0, I and L as 1. */
    static String comparable(String number) {
        return number.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u3000-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static String number(byte[] hash, int length) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < length; i++) {
            if (i > 0 && i % GROUP == 0) {
                number.append('-');
            }
            int bit = i * BITS;
            int two = (hash[bit / 8] & 0xFF) << 8 | hash[bit / 8 + 1] & 0xFF;
            number.append(LETTERS.charAt(two >>> 16 - BITS - bit % 8 & 31));
        }
        return number.toString();
    }

    private static Mac mac(Secret key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
