package drillsift.pseudonym;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Crypto-PAn: replaces addresses one to one, so that two of them share exactly as many leading bits
 * afterwards as before. Each bit is flipped or not by a keyed function of those before it. Safe for
 * threads.
 *
 * @see <a href="https://doi.org/10.1109/ICNP.2002.1181415">Xu, Fan, Ammar, Moon: Prefix-Preserving
 *     IP Address Anonymization, ICNP 2002</a>
 */
final class PrefixCipher {

    static final int KEY_BYTES = 32;

    private static final int BLOCK = 16;
    private static final int FIRST_BIT = 0x80;

    private final SecretKeySpec key;
    private final ThreadLocal<Cipher> cipher = ThreadLocal.withInitial(this::cipher);

    /** Fills each block behind the bits of the address that it holds. */
    private final byte[] pad;

    /**
     * @param secret the key of AES-128, then the 16 bytes from which the pad is made
     */
    PrefixCipher(byte[] secret) {
        key = new SecretKeySpec(secret, 0, BLOCK, "AES");
        pad = encrypted(Arrays.copyOfRange(secret, BLOCK, KEY_BYTES));
    }

    /**
     * @param address of IPv4 or IPv6, 4 or 16 bytes
     */
    byte[] of(byte[] address) {
        int bits = address.length * Byte.SIZE;
        byte[] blocks = new byte[bits * BLOCK];
        for (int bit = 0; bit < bits; bit++) {
            begin(address, bit, blocks, bit * BLOCK);
        }
        byte[] flips = encrypted(blocks);
        byte[] pseudonym = address.clone();
        for (int bit = 0; bit < bits; bit++) {
            flip(pseudonym, bit, flips[bit * BLOCK]);
        }
        return pseudonym;
    }

    /** The address that the pseudonym stands for. */
    byte[] reversed(byte[] pseudonym) {
        byte[] address = pseudonym.clone();
        byte[] block = new byte[BLOCK];
        for (int bit = 0; bit < address.length * Byte.SIZE; bit++) {
            begin(address, bit, block, 0);
            flip(address, bit, encrypted(block)[0]);
        }
        return address;
    }

    /** The leading bits of the address, then what the pad has behind them. */
    private void begin(byte[] address, int bits, byte[] blocks, int at) {
        System.arraycopy(pad, 0, blocks, at, BLOCK);
        int whole = bits / Byte.SIZE;
        System.arraycopy(address, 0, blocks, at, whole);
        int rest = bits % Byte.SIZE;
        if (rest > 0) {
            int behind = 0xff >> rest;
            blocks[at + whole] = (byte) (address[whole] & ~behind | pad[whole] & behind);
        }
    }

    private static void flip(byte[] address, int bit, byte decides) {
        if ((decides & FIRST_BIT) != 0) {
            address[bit / Byte.SIZE] ^= (byte) (FIRST_BIT >> bit % Byte.SIZE);
        }
    }

    private byte[] encrypted(byte[] blocks) {
        try {
            return cipher.get().doFinal(blocks);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }

    private Cipher cipher() {
        try {
            Cipher made = Cipher.getInstance("AES/ECB/NoPadding");
            made.init(Cipher.ENCRYPT_MODE, key);
            return made;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }
}
