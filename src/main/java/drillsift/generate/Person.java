package drillsift.generate;

import java.util.Random;

/** Somebody who does not exist. */
record Person(
        int number,
        String name,
        String email,
        String department,
        String title,
        boolean excluded,
        boolean bounces,
        int address,
        int agent) {

    String employeeNumber() {
        return Integer.toString(10_000 + number);
    }

    /** Seven letters and digits, as GoPhish makes them; different for each person and round. */
    String token(int round, long seed) {
        String letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        long value = new Random(seed * 31 + round).nextLong() & 0xFFFFFFFFL; // one mask for a round
        long mixed = (number * 2_654_435_761L + value) % 3_521_614_606_208L; // 62^7, odd factor
        StringBuilder token = new StringBuilder(7);
        for (int i = 0; i < 7; i++) {
            token.append(letters.charAt((int) (mixed % 62)));
            mixed /= 62;
        }
        return token.toString();
    }
}
