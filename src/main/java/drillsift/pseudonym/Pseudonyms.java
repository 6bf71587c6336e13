package drillsift.pseudonym;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What stands for people, tokens and addresses under one key. The same key gives the same names in
 * every round and run; without it nobody can tell whom they mean. Equal names are equal by the id
 * of their key, which is all that is ever printed of it. Safe for threads.
 */
public final class Pseudonyms {

    /** Raised whenever the same key gives other names. */
    public static final String VERSION = "2";

    /** Begins the text of every address that stands for another. */
    public static final String ADDRESS_MARK = "~";

    private static final String PERSON_MARK = "psn-";
    private static final String TEXT_MARK = "txt-";
    private static final String SPELLING_MARK = "-";
    private static final Pattern PERSON =
            Pattern.compile(PERSON_MARK + "[a-z2-7]{16}(" + SPELLING_MARK + "[a-z2-7]{16})?");
    private static final int ID_BYTES = 8;
    private static final String HIDDEN = "***";

    /** As it is written, escaped once or twice for an address, in wide letters, or for HTML. */
    private static final String AT_SIGN = "@|%(?:25)*40|＠|&#(?:0*64|[xX]0*40);";

    private static final Pattern ANY_AT_SIGN = Pattern.compile(AT_SIGN);

    // From the start of a word on: tried at each letter, a long word would take its square.
    private static final Pattern LOCAL_PART =
            Pattern.compile(
                    "(?<![^\\s<>()\\[\\],;:\"'/=@])[^\\s<>()\\[\\],;:\"'/=@]+"
                            + "("
                            + AT_SIGN
                            + ")"
                            + "(?=(?:[\\p{L}\\p{N}-]++(?:\\.|%(?:25)?2[Ee])){1,126}\\p{L}{2})");

    private final String keyId;
    private final NameHash hash;
    private final TokenCipher tokens;
    private final PrefixCipher addresses;

    /**
     * @param secret at least 16 bytes
     */
    public Pseudonyms(byte[] secret) {
        NameHash master = new NameHash(secret);
        keyId = HexFormat.of().formatHex(master.of("pseudonyms", "key id"), 0, ID_BYTES);
        hash = new NameHash(master.of("pseudonyms", "names"));
        tokens = new TokenCipher(hash);
        addresses = new PrefixCipher(master.of("pseudonyms", "addresses"));
    }

    /** Tells one key from another, and nothing of either. */
    public String keyId() {
        return keyId;
    }

    /**
     * A person's.
     *
     * @param called employee number or mail address, normalised for matching
     */
    public String person(String called) {
        return called.isEmpty() ? "" : PERSON_MARK + hash.letters("person", called);
    }

    /**
     * An employee number's. Numbers that are looked for alike begin alike; an end tells apart those
     * that are written otherwise, for they may be of different people.
     *
     * @param number as the roster writes it
     * @param matched as it is looked for, normalised
     */
    public String employee(String number, String matched) {
        return number.equals(matched)
                ? person(matched)
                : person(matched) + SPELLING_MARK + hash.letters("spelling", number);
    }

    /** Whether the name of an employee number stands for what is looked for by that other name. */
    public static boolean isOf(String employee, String person) {
        return employee.startsWith(PERSON_MARK) && employee.startsWith(person + SPELLING_MARK);
    }

    /** As somebody writes it who looks for a person: as in the roster, or already a pseudonym. */
    public String meantPerson(String written) {
        return PERSON.matcher(written).matches() ? written : person(written);
    }

    public String token(String token) {
        return tokens.of(token);
    }

    /** As somebody writes it who looks for a token: as received, or already a pseudonym. */
    public String meantToken(String written) {
        return TokenCipher.isMade(written) ? written : token(written);
    }

    /** Whether it stands for a token that is too short to be taken for the beginning of another. */
    public static boolean isShortToken(String token) {
        return TokenCipher.isShort(token);
    }

    /** Whether it holds a mail address, however its sign is written. */
    public static boolean isAddress(String text) {
        return ANY_AT_SIGN.matcher(text).find();
    }

    /** Of a user agent: itself, without the person part of a mail address in it. */
    public static String agent(String agent) {
        return ANY_AT_SIGN.matcher(agent).find()
                ? LOCAL_PART.matcher(agent).replaceAll(HIDDEN + "$1")
                : agent;
    }

    /** Of a text of which only matters whether it is the same; empty for none. */
    public String text(String text) {
        return text.isEmpty() ? "" : TEXT_MARK + hash.letters("text", text);
    }

    /** Of a number, of which 0 means none; never 0 for another. */
    public long number(long number) {
        if (number == 0) {
            return 0;
        }
        long hashed = ByteBuffer.wrap(hash.of("number", Long.toString(number))).getLong();
        return hashed == 0 ? 1 : hashed;
    }

    /** Of a hash that could be tried out, 64 hexadecimal digits. */
    public String digest(String sha256) {
        return HexFormat.of().formatHex(hash.of("digest", sha256));
    }

    /**
     * Of an address: two that share a prefix of some length share one of that length afterwards.
     *
     * @param literal in full, no name; one that already stands for another stays
     */
    public String address(String literal) {
        return literal.startsWith(ADDRESS_MARK)
                ? literal
                : AddressText.of(addresses.of(AddressText.bytes(literal)));
    }

    /**
     * Of a network: all pseudonyms of its addresses lie in the result, and no others.
     *
     * @param cidr an address without a length is a network of one
     */
    public String network(String cidr) {
        int slash = cidr.indexOf('/');
        if (cidr.startsWith(ADDRESS_MARK) || slash < 0) {
            return address(cidr);
        }
        int length = Integer.parseInt(cidr.substring(slash + 1));
        byte[] made = addresses.of(AddressText.bytes(cidr.substring(0, slash)));
        for (int bit = length; bit < made.length * Byte.SIZE; bit++) {
            made[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
        }
        return AddressText.of(made) + "/" + length;
    }

    /**
     * The address that a pseudonym stands for: for lists that are looked up, never to be shown.
     *
     * @param pseudonym 4 or 16 bytes
     */
    public byte[] reversed(byte[] pseudonym) {
        return addresses.reversed(pseudonym);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pseudonyms named && named.keyId.equals(keyId);
    }

    @Override
    public int hashCode() {
        return keyId.hashCode();
    }

    @Override
    public String toString() {
        return "pseudonyms of key " + keyId;
    }
}
